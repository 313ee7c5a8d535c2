// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_corrections {

using namespace teacher;

/// Tests corrections in the diary, which never lose earlier data.
class TestCorrections : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aCorrectionHolds_data();
    void aCorrectionHolds();
    void theReportStaysAsItWasTaken();
    void whatWasThereBeforeIsKept();
    void theLastOneHolds();
    void nothingIsWrittenWhereNothingChanges();
    void aClockSetBackBuriesNothing();
    void somebodyIsAddedAndTakenOutAgain();
    void theListCountsCorrectly();
    void everyChangeOfACallIsInItsHistory();
    void settingsOfAClass();
    void aDiaryOfTheFirstVersionIsBroughtUpToDate();

private:
    /// Runs statements on a file, as another program would.
    static bool run(const QString &file, const QStringList &statements);

    std::unique_ptr<DiaryFixture> m_fixture;
};

void TestCorrections::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<DiaryFixture>();
}

bool TestCorrections::run(const QString &file, const QStringList &statements)
{
    bool done = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another program"_s);
        database.setDatabaseName(file);
        done = database.open();
        for (const QString &statement : statements)
            done = done && (statement.trimmed().isEmpty() || QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"another program"_s);
    return done;
}

void TestCorrections::aCorrectionHolds_data()
{
    QTest::addColumn<char>("to");
    for (const char letter : {'P', 'L', 'A', 'J', '-'})
        QTest::addRow("%c", letter) << letter;
}

void TestCorrections::aCorrectionHolds()
{
    QFETCH(char, to);
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s, u"2*"_s}, {u"3"_s});
    m_fixture->take(u"b"_callId, 101, 2, {u"1"_s, u"2"_s, u"3"_s});
    for (const QString &student : {u"1"_s, u"2"_s, u"3"_s}) {
        QVERIFY(m_fixture->correct(u"a"_callId, student, to));
        QCOMPARE(m_fixture->standings(101, student), QString(QLatin1Char(to) + u'P'));
    }
}

void TestCorrections::theReportStaysAsItWasTaken()
{
    const DiaryEntry taken = DiaryFixture::entry(u"a"_callId, 101, 1, {u"1"_s}, {u"2"_s});
    QVERIFY(!m_fixture->diary.store(taken));
    QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, 'A'));
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'P'));
    QVERIFY(std::get<DiaryEntry>(m_fixture->diary.entry(u"a"_callId)) == taken);
}

void TestCorrections::whatWasThereBeforeIsKept()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s}, {u"2"_s});
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'J', u"atestado"_s));
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'P'));
    const QList<Change> history = m_fixture->history(u"a"_callId);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].student, DiaryFixture::student(u"2"_s));
    QCOMPARE(history[0].before, static_cast<int>(AttendanceStatus::Absent));
    QCOMPARE(history[0].after, static_cast<int>(AttendanceStatus::Justified));
    QCOMPARE(history[0].note, u"atestado"_s);
    QCOMPARE(history[0].by, u"maria"_s);
    QVERIFY(history[0].time.msecs >= before);
    QCOMPARE(history[1].before, static_cast<int>(AttendanceStatus::Justified));
    QCOMPARE(history[1].after, static_cast<int>(AttendanceStatus::Present));
    QVERIFY(history[1].time > history[0].time);
}

void TestCorrections::theLastOneHolds()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    for (const char letter : {'A', 'J', 'L', 'A', 'L'})
        QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, letter));
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"L"_s);
    QCOMPARE(m_fixture->history(u"a"_callId).size(), 5);
}

void TestCorrections::nothingIsWrittenWhereNothingChanges()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s}, {u"2"_s});
    QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, 'P'));
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'A'));
    QCOMPARE(m_fixture->history(u"a"_callId).size(), 0);
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'J', u"atestado"_s));
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'J', u"atestado"_s));
    QCOMPARE(m_fixture->history(u"a"_callId).size(), 1);
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'J', u"atestado de 2 dias"_s)); // the note is new
    QCOMPARE(m_fixture->history(u"a"_callId).size(), 2);
}

void TestCorrections::aClockSetBackBuriesNothing()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, 'A'));
    // Simulates a change written with a clock that is years ahead.
    QVERIFY(run(m_fixture->diary.path(), {u"UPDATE change SET made_at = made_at + 100000000000"_s}));
    QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, 'L'));
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"L"_s);
    QCOMPARE(m_fixture->history(u"a"_callId).last().after, static_cast<int>(AttendanceStatus::Late));
}

void TestCorrections::somebodyIsAddedAndTakenOutAgain()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    QVERIFY(m_fixture->correct(u"a"_callId, u"7"_s, 'P'));
    QCOMPARE(m_fixture->standings(101, u"7"_s), u"P"_s);
    QCOMPARE(m_fixture->history(u"a"_callId)[0].before, std::nullopt);
    QVERIFY(m_fixture->correct(u"a"_callId, u"7"_s, '-'));
    QCOMPARE(m_fixture->standings(101, u"7"_s), QString());
}

void TestCorrections::theListCountsCorrectly()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s, u"2*"_s}, {u"3"_s, u"4"_s});
    QCOMPARE(m_fixture->line(u"a"_callId).present, 2);
    QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, 'L')); // still present
    QVERIFY(m_fixture->correct(u"a"_callId, u"3"_s, 'J')); // still missing
    QCOMPARE(m_fixture->line(u"a"_callId).present, 2);
    QVERIFY(m_fixture->correct(u"a"_callId, u"3"_s, 'P'));
    QVERIFY(m_fixture->correct(u"a"_callId, u"4"_s, 'L'));
    QVERIFY(m_fixture->correct(u"a"_callId, u"5"_s, 'P'));
    QCOMPARE(m_fixture->line(u"a"_callId).present, 5);
    QVERIFY(m_fixture->correct(u"a"_callId, u"1"_s, 'A'));
    QVERIFY(m_fixture->correct(u"a"_callId, u"5"_s, '-'));
    QCOMPARE(m_fixture->line(u"a"_callId).present, 3);
}

void TestCorrections::everyChangeOfACallIsInItsHistory()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    Diary &diary = m_fixture->diary;
    QVERIFY(!diary.setLessons(u"a"_callId, 2, u"maria"_s));
    QVERIFY(!diary.moveTo(u"a"_callId, DiaryFixture::classOf(202), u"joana"_s));
    QVERIFY(!diary.discard(u"a"_callId, u"joana"_s));
    const QList<Change> history = m_fixture->history(u"a"_callId);
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].kind, Change::Kind::Lessons);
    QCOMPARE(history[0].before, 1);
    QCOMPARE(history[0].after, 2);
    QCOMPARE(history[1].kind, Change::Kind::Class);
    QCOMPARE(history[1].before, 101);
    QCOMPARE(history[1].after, 202);
    QCOMPARE(history[1].by, u"joana"_s);
    QCOMPARE(history[2].kind, Change::Kind::Discarded);
}

void TestCorrections::settingsOfAClass()
{
    const ClassId classId = DiaryFixture::classOf(101);
    const auto settings = [&](ClassId id) { return std::get<ClassSettings>(m_fixture->diary.settings(id)); };
    QCOMPARE(settings(classId), ClassSettings());
    QCOMPARE(settings(classId).leastFrequency, 75);
    const ClassSettings wanted{60, 80, 2};
    QVERIFY(!m_fixture->diary.setSettings(classId, wanted, u"maria"_s));
    QCOMPARE(settings(classId), wanted);
    QCOMPARE(settings(DiaryFixture::classOf(202)), ClassSettings());
    const ClassSettings unplanned{std::nullopt, 75, 2};
    QVERIFY(!m_fixture->diary.setSettings(classId, unplanned, u"maria"_s));
    QCOMPARE(settings(classId), unplanned);
}

void TestCorrections::aDiaryOfTheFirstVersionIsBroughtUpToDate()
{
    QFile schema(u":/sql/diary/001-calls.sql"_s);
    QVERIFY(schema.open(QIODevice::ReadOnly));
    QStringList statements = QString::fromUtf8(schema.readAll()).split(u";\n"_s);
    statements += {u"PRAGMA application_id=1128808772"_s, u"PRAGMA user_version=1"_s,
        u"INSERT INTO call VALUES ('a', 101, 'Redes', 1000, 2000, 'Lab', 'maria')"_s,
        u"INSERT INTO call VALUES ('b', 202, 'Banco', 3000, 4000, 'Lab', 'maria')"_s,
        u"INSERT INTO entry VALUES ('a', 0, '1', 1500, 0, 1, 'Ana', 'pc', 'nota')"_s,
        u"INSERT INTO absent VALUES ('a', '2', 'Bia')"_s};
    const QString file = m_fixture->path(u"old.sqlite"_s);
    QVERIFY(run(file, statements));
    Diary old(file);
    QVERIFY(!old.open(Diary::IfMissing::Refuse));
    const auto entry = std::get<DiaryEntry>(old.entry(u"a"_callId));
    QCOMPARE(entry.report.entries.size(), 1);
    QCOMPARE(entry.report.entries[0].note, u"nota"_s);
    QVERIFY(entry.report.hasRoster); // somebody was missing
    QCOMPARE(std::get<QList<DiaryLine>>(old.lines()).last().present, 1);
    QVERIFY(!std::get<DiaryEntry>(old.entry(u"b"_callId)).report.hasRoster);
    QVERIFY(!old.correct(u"a"_callId, DiaryFixture::student(u"2"_s), AttendanceStatus::Justified, {}, {}));
    const auto record = std::get<ClassAttendance>(old.record(DiaryFixture::classOf(101)));
    QCOMPARE(letters(record.students[0].standings), u"L"_s);
    QCOMPARE(letters(record.students[1].standings), u"J"_s);
}

CHAMADA_TEST(TestCorrections)

} // namespace chamada::test::tst_corrections

#include "tst_corrections.moc"
