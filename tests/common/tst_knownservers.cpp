// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/knownservers.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_knownservers {

namespace {

const ServerAddress lab{u"lab3"_s, 5050};
const ServerAddress other{u"::1"_s, 5051};
const QByteArray first(32, '\x01');
const QByteArray second(32, '\x02');

} // namespace

class TstKnownServers : public QObject {
    Q_OBJECT

private slots:
    void init();
    void remembersAcrossRuns();
    void theLastUsedIsFirst();
    void anotherCertificateReplacesTheFirst();
    void portsAreDifferentServers();
    void aPinMovesAlongWithItsServer();
    void theReceiptKeyIsKept();
    void whatCannotBeReadCountsAsEmpty_data();
    void whatCannotBeReadCountsAsEmpty();
    void saysWhenItCouldNotWrite();

private:
    QString file() const { return m_dir->filePath(u"new folder/servers.json"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TstKnownServers::init()
{
    test::failOnQtWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TstKnownServers::remembersAcrossRuns()
{
    KnownServers known(file());
    QVERIFY(known.fingerprint(lab).isEmpty());
    QVERIFY(known.remember({lab, u"Laborat\u00f3rio 3"_s, first}));
    QVERIFY(known.remember({other, u"Sala 5"_s, second}));

    const KnownServers again(file());
    QCOMPARE(again.fingerprint(lab), first);
    QCOMPARE(again.fingerprint(other), second);
    QCOMPARE(again.servers().size(), 2);
    QCOMPARE(again.servers().last().name, u"Laborat\u00f3rio 3"_s);
}

void TstKnownServers::theLastUsedIsFirst()
{
    KnownServers known(file());
    known.remember({lab, {}, first});
    known.remember({other, {}, second});
    known.remember({lab, {}, first});
    QCOMPARE(known.servers().size(), 2);
    QVERIFY(KnownServers(file()).servers().first().address == lab);
}

void TstKnownServers::anotherCertificateReplacesTheFirst()
{
    KnownServers known(file());
    known.remember({lab, {}, first});
    known.remember({lab, {}, second});
    QCOMPARE(known.fingerprint(lab), second);
    QCOMPARE(KnownServers(file()).fingerprint(lab), second);
}

void TstKnownServers::portsAreDifferentServers()
{
    KnownServers known(file());
    known.remember({lab, {}, first});
    QVERIFY(known.fingerprint({lab.host, 5051}).isEmpty());
}

void TstKnownServers::aPinMovesAlongWithItsServer()
{
    KnownServers known(file());
    known.remember({lab, u"Lab"_s, first});
    known.remember({other, {}, second});
    const ServerAddress now{u"192.168.0.77"_s, 5051};
    QVERIFY(known.move({now, u"Lab"_s, first}));
    QVERIFY(known.fingerprint(lab).isEmpty());
    QCOMPARE(KnownServers(file()).fingerprint(now), first);
    QCOMPARE(known.withFingerprint(first)->address, now);
    QCOMPARE(known.servers().size(), 2);
    QVERIFY(!known.withFingerprint(QByteArray(32, 'x')));
}

void TstKnownServers::theReceiptKeyIsKept()
{
    const QByteArray key(32, 'k');
    KnownServers(file()).remember({lab, {}, first, key});
    QCOMPARE(KnownServers(file()).withFingerprint(first)->receiptKey, key);
}

void TstKnownServers::whatCannotBeReadCountsAsEmpty_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\xff{");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("no objects in it") << QByteArray("[1, null, \"lab3\"]");
    QTest::newRow("no address") << QByteArray(R"([{"fingerprint":")" + first.toHex() + R"("}])");
    QTest::newRow("short fingerprint") << QByteArray(R"([{"address":"lab3","fingerprint":"0101"}])");
}

void TstKnownServers::whatCannotBeReadCountsAsEmpty()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_dir->filePath(u"servers.json"_s);
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
    out.close();

    KnownServers known(path);
    QVERIFY(known.servers().isEmpty());
    QVERIFY(known.remember({lab, {}, first}));
    QCOMPARE(KnownServers(path).fingerprint(lab), first);
}

void TstKnownServers::saysWhenItCouldNotWrite()
{
    // A directory occupies the path of the file.
    KnownServers known(m_dir->path());
    QVERIFY(!known.remember({lab, {}, first}));
    QCOMPARE(known.fingerprint(lab), first);
}

CHAMADA_TEST(TstKnownServers)

} // namespace chamada::test::tst_knownservers

#include "tst_knownservers.moc"
