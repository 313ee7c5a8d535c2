// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/outbox.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_outbox {

using namespace student;

namespace {

PendingCheckIn waiting(int classNumber, const QString &code = {}, const QString &address = u"lab:5050"_s)
{
    return {{*ClassId::fromNumber(classNumber), *StudentId::fromText(u"00A-1"_s), code}, {1'795'345'200'123},
        *ServerAddress::fromText(address), QByteArray(32, '\x7f'), u"Laboratório 3"_s, Timestamp{1'795'345'000'000}};
}

bool same(const PendingCheckIn &one, const PendingCheckIn &other)
{
    return one.attempt == other.attempt && one.pressed == other.pressed && one.address == other.address
        && one.fingerprint == other.fingerprint && one.server == other.server && one.started == other.started;
}

} // namespace

/// Tests that a waiting check-in stays in a file readable only by its owner until it is answered.
class TestOutbox : public QObject {
    Q_OBJECT

private slots:
    void init();
    void isThereAgain();
    void theNewerOneReplaces();
    void goesWithTheLastAnswer();
    void twoWindowsOfOneUser();
    void aFileThatCannotBeRead_data();
    void aFileThatCannotBeRead();
    void whereNothingCanBeKept();
    void withoutAFile();

private:
    QString file() const { return m_folder->filePath(u"folder/outbox.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutbox::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestOutbox::isThereAgain()
{
    PendingCheckIn unknown = waiting(202);
    unknown.fingerprint.clear();
    unknown.started.reset();
    {
        Outbox outbox(file());
        outbox.add(waiting(101, u"123456"_s));
        outbox.add(unknown);
        QVERIFY(outbox.isKept());
    }
    QVERIFY(!QFile::permissions(file()).testAnyFlags(
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    const Outbox again(file());
    QCOMPARE(again.waiting().size(), 2);
    QVERIFY(same(again.waiting()[0], waiting(101, u"123456"_s)));
    QVERIFY(same(again.waiting()[1], unknown));
}

void TestOutbox::theNewerOneReplaces()
{
    Outbox outbox(file());
    outbox.add(waiting(101, u"111111"_s));
    outbox.add(waiting(101, u"222222"_s));
    outbox.add(waiting(101, u"333333"_s, u"another:5050"_s)); // independent of the first server's
    QCOMPARE(outbox.waiting().size(), 2);
    QCOMPARE(outbox.waiting()[0].attempt.code, u"222222"_s);
}

void TestOutbox::goesWithTheLastAnswer()
{
    Outbox outbox(file());
    outbox.add(waiting(101));
    outbox.add(waiting(202));
    outbox.remove(waiting(101).attempt);
    QCOMPARE(Outbox(file()).waiting().size(), 1);
    outbox.remove(waiting(202).attempt);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(outbox.isKept());
}

void TestOutbox::twoWindowsOfOneUser()
{
    Outbox one(file());
    Outbox other(file());
    one.add(waiting(101));
    other.add(waiting(202));
    QCOMPARE(Outbox(file()).waiting().size(), 2);
    one.remove(waiting(101).attempt);
    QCOMPARE(Outbox(file()).waiting().size(), 1);
    QVERIFY(same(Outbox(file()).waiting().first(), waiting(202)));
}

void TestOutbox::aFileThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("garbage");
    QTest::newRow("another shape") << QByteArray("{\"class\":101}");
    QTest::newRow("members that are wrong") << QByteArray(R"([7, {"class":0,"student":"1"}, {"class":101}])");
}

void TestOutbox::aFileThatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"folder"_s)));
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    out.close();
    Outbox outbox(file());
    QVERIFY(outbox.waiting().isEmpty());
    outbox.add(waiting(101));
    QCOMPARE(Outbox(file()).waiting().size(), 1);
}

void TestOutbox::whereNothingCanBeKept()
{
    QFile inTheWay(m_folder->filePath(u"folder"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Outbox outbox(file());
    outbox.add(waiting(101));
    QCOMPARE(outbox.waiting().size(), 1);
    QVERIFY(!outbox.isKept());
}

void TestOutbox::withoutAFile()
{
    Outbox outbox;
    outbox.add(waiting(101));
    QCOMPARE(outbox.waiting().size(), 1);
    QVERIFY(!outbox.isKept());
}

CHAMADA_TEST(TestOutbox)

} // namespace chamada::test::tst_outbox

#include "tst_outbox.moc"
