// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "student-gui/presences/presencemodel.h"
#include "student-gui/presences/qrcodewidget.h"
#include "student-gui/presences/verdict.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_presencefile {

using namespace student;

/// Tests the stored presences and the verification of their receipts.
class TestPresenceFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void keepsFromOneTimeToTheNext();
    void theSameReceiptIsKeptOnce();
    void withoutReceiptThereIsNothingToKeep();
    void classByClassTheLatestFirst();
    void aDamagedLineTakesNoOtherWithIt();
    void saysWhenItCouldNotWrite();
    void theFileIsItsOwnersAlone();
    void rowsFollowTheBook();
    void verdicts();
    void codesAreDarkOnLightWithAQuietZone();
    void aTextTooLongHasNoCode();

private:
    QString file() const { return m_folder->filePath(u"new folder/presences.jsonl"_s); }
    static ConfirmedPresence presence(int number, const QString &time, const QString &receipt);
    void appendToFile(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPresenceFile::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

ConfirmedPresence TestPresenceFile::presence(int number, const QString &time, const QString &receipt)
{
    return {*ClassId::fromNumber(number), u"Redes"_s, *StudentId::fromText(u"2023001"),
        *Timestamp::fromText(u"2026-11-22T%1.000-03:00"_s.arg(time)), u"Laboratório 3"_s, QByteArray(32, 'f'), receipt};
}

void TestPresenceFile::appendToFile(const QByteArray &bytes) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::Append));
    out.write(bytes);
}

void TestPresenceFile::keepsFromOneTimeToTheNext()
{
    const ConfirmedPresence one = presence(101, u"08:00:15"_s, u"a.b"_s);
    PresenceFile book(file());
    QVERIFY(book.presences().isEmpty());
    QSignalSpy changed(&book, &PresenceFile::changed);
    QVERIFY(book.keep(one));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(PresenceFile(file()).presences(), QList{one});
}

void TestPresenceFile::theSameReceiptIsKeptOnce()
{
    PresenceFile book(file());
    QVERIFY(book.keep(presence(101, u"08:00:15"_s, u"a.b"_s)));
    QVERIFY(book.keep(presence(101, u"08:00:15"_s, u"a.b"_s)));
    QCOMPARE(book.presences().size(), 1);
    // Another window of the same user may have written it too.
    QFile in(file());
    QVERIFY(in.open(QIODevice::ReadOnly));
    appendToFile(in.readAll());
    QCOMPARE(PresenceFile(file()).presences().size(), 1);
}

void TestPresenceFile::withoutReceiptThereIsNothingToKeep()
{
    PresenceFile book(file());
    QVERIFY(book.keep(presence(101, u"08:00:15"_s, {})));
    QVERIFY(book.presences().isEmpty());
    QVERIFY(!QFile::exists(file()));
}

void TestPresenceFile::classByClassTheLatestFirst()
{
    PresenceFile book(file());
    book.keep(presence(101, u"08:00:00"_s, u"1"_s));
    book.keep(presence(202, u"09:00:00"_s, u"2"_s));
    book.keep(presence(101, u"10:00:00"_s, u"3"_s));
    QStringList order;
    for (const ConfirmedPresence &kept : book.presences())
        order.append(kept.receipt);
    QCOMPARE(order, (QStringList{u"3"_s, u"1"_s, u"2"_s}));
    QCOMPARE(PresenceFile(file()).presences(), book.presences());
}

void TestPresenceFile::aDamagedLineTakesNoOtherWithIt()
{
    PresenceFile(file()).keep(presence(101, u"08:00:00"_s, u"1"_s));
    appendToFile("\xff{ no JSON\n{}\n{\"class\":101,\"rec"); // the last line is truncated
    PresenceFile(file()).keep(presence(101, u"09:00:00"_s, u"2"_s));
    QCOMPARE(PresenceFile(file()).presences().size(), 2);
}

void TestPresenceFile::saysWhenItCouldNotWrite()
{
    PresenceFile book(m_folder->path()); // a directory occupies the path of the file
    QVERIFY(!book.keep(presence(101, u"08:00:00"_s, u"1"_s)));
    QCOMPARE(book.presences().size(), 1);
}

void TestPresenceFile::theFileIsItsOwnersAlone()
{
    PresenceFile(file()).keep(presence(101, u"08:00:00"_s, u"1"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
}

void TestPresenceFile::rowsFollowTheBook()
{
    PresenceFile book(file());
    PresenceModel model(book);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.at(0));
    book.keep(presence(101, u"08:00:00"_s, u"1"_s));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(u"1"_s), 0);
    QCOMPARE(model.rowOf(u"2"_s), -1);
    QVERIFY(model.index(0).data().toString().startsWith(u"101 · Redes\n"_s));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().endsWith(u"2023001"_s));
}

void TestPresenceFile::verdicts()
{
    const ReceiptKey key = ReceiptKey::generate();
    KnownServers known(m_folder->filePath(u"servers.json"_s));
    ConfirmedPresence genuine = presence(101, u"08:00:15"_s, {});
    genuine.receipt = signReceipt({u"c1"_callId, genuine.classId, genuine.student, genuine.time, genuine.server}, key);
    QCOMPARE(verdictOn(genuine, known), Verdict::Unknown);
    known.remember({{u"lab3"_s}, u"Laboratório 3"_s, genuine.fingerprint, key.publicKey});
    QCOMPARE(verdictOn(genuine, known), Verdict::Genuine);

    ConfirmedPresence altered = genuine; // the displayed data differ from the signed ones
    altered.student = *StudentId::fromText(u"2023002");
    QCOMPARE(verdictOn(altered, known), Verdict::NotGenuine);
    altered = genuine;
    altered.receipt.replace(5, 1, altered.receipt[5] == u'A' ? u'B' : u'A');
    QCOMPARE(verdictOn(altered, known), Verdict::NotGenuine);
    known.remember({{u"lab3"_s}, u"Laboratório 3"_s, genuine.fingerprint, ReceiptKey::generate().publicKey});
    QCOMPARE(verdictOn(genuine, known), Verdict::NotGenuine);
    QVERIFY(explain(Verdict::Genuine, genuine).startsWith(u"Genuine: the server “Laboratório 3”"_s));
    QVERIFY(explain(Verdict::NotGenuine, genuine).startsWith(u"Not genuine"_s));
    QVERIFY(explain(Verdict::Unknown, genuine).contains(u"cannot be checked"_s));
}

void TestPresenceFile::codesAreDarkOnLightWithAQuietZone()
{
    const QImage code = qrModules(u"a receipt"_s);
    QVERIFY(code.width() >= 21 + 8);
    for (int i = 0; i < code.width(); ++i)
        for (int edge = 0; edge < 4; ++edge)
            QVERIFY(code.pixel(i, edge) == qRgb(255, 255, 255) && code.pixel(edge, i) == qRgb(255, 255, 255));
    QCOMPARE(code.pixel(4, 4), qRgb(0, 0, 0)); // the corner of a finder pattern
    QCOMPARE(code.pixel(5, 5), qRgb(255, 255, 255));
}

void TestPresenceFile::aTextTooLongHasNoCode()
{
    QVERIFY(qrModules(QString(3000, u'x')).isNull());
}

CHAMADA_WINDOW_TEST(TestPresenceFile)

} // namespace chamada::test::tst_presencefile

#include "tst_presencefile.moc"
