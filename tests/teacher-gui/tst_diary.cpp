// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diary.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#ifdef Q_OS_LINUX
#include "tests/support/ordinaryuser.h"
#endif
#include "tests/teacher-gui/diaryfixture.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_diary {

using namespace teacher;

using Kind = DiaryError::Kind;

class TestDiary : public QObject {
    Q_OBJECT

private slots:
    void init();

    void whatIsStoredComesBack();
    void onlyItsOwnerReadsIt();
    void storedTwiceIsThereOnce();
    void theNewestComesFirst();
    void aLongCallIsKeptWhole();
    void mergingAddsWhatIsMissing();
    void aMissingFileIsNotReplaced();
    void aPlaceThatCannotBeWritten();
    void whatCanOnlyBeReadIsRead();
    void anotherProgramHoldsIt();
    void whatIsNoDiaryIsLeftAlone_data();
    void whatIsNoDiaryIsLeftAlone();
    void aDamagedDiaryIsLeftAlone();
    void aNewerDiaryIsLeftAlone();
    void everyErrorHasItsSentence();

private:
    QString path(const QString &name = u"diary.sqlite"_s) const { return m_folder->filePath(name); }
    static DiaryEntry entry(const CallId &call, const QString &students = u"AB"_s);
    static QStringList callsOf(const Diary &diary);
    static std::optional<Kind> openKind(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDiary::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

DiaryEntry TestDiary::entry(const CallId &call, const QString &students)
{
    QList<Entry> entries;
    for (const QChar student : students)
        entries.append(FakeCalls::entry(student, u"08:00:15"_s, u"Ana Conceição"_s));
    return {FakeCalls::report(101, call, entries), u"Laboratório 3"_s, u"maria"_s};
}

QStringList TestDiary::callsOf(const Diary &diary)
{
    QStringList calls;
    const auto lines = diary.lines();
    for (const DiaryLine &line : std::get<QList<DiaryLine>>(lines))
        calls.append(line.call.text());
    return calls;
}

std::optional<Kind> TestDiary::openKind(const QString &file)
{
    Diary diary(file);
    const auto error = diary.open(Diary::IfMissing::Create);
    return error ? std::optional(error->kind) : std::nullopt;
}

void TestDiary::whatIsStoredComesBack()
{
    DiaryEntry stored = entry(u"call-1"_callId);
    stored.report.title = u"Redes \"II\"; DROP TABLE call"_s;
    stored.report.entries[0].flags = Flag::Late | Flag::SameAddress;
    stored.report.entries[0].by = By::Kiosk;
    stored.report.entries[1].note = u"duas\nlinhas"_s;
    stored.report.entries[1].place = u"lab3-07"_s;
    stored.report.hasRoster = true;
    stored.report.absent = {{*StudentId::fromText(u"2023009"), u"Caio"_s}};
    {
        Diary diary(path(u"new/folder/diary.sqlite"_s));
        QVERIFY(!diary.open(Diary::IfMissing::Create));
        QVERIFY(!diary.store(stored));
    }
    Diary again(path(u"new/folder/diary.sqlite"_s));
    QVERIFY(!again.open(Diary::IfMissing::Refuse));
    const auto read = again.entry(u"call-1"_callId);
    QVERIFY(std::holds_alternative<DiaryEntry>(read));
    QVERIFY(std::get<DiaryEntry>(read) == stored);
}

void TestDiary::onlyItsOwnerReadsIt()
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    Diary diary(path(u"new/folder/diary.sqlite"_s));
    QVERIFY(!diary.open(Diary::IfMissing::Create));
    QVERIFY(!diary.store(entry(u"call-1"_callId)));
    for (const QString &made : {u"new"_s, u"new/folder"_s, u"new/folder/diary.sqlite"_s})
        QVERIFY2(!(QFile::permissions(path(made)) & others), qPrintable(made));
    // A file that the teacher has shared keeps its permissions.
    const QString shared = path(u"shared.sqlite"_s);
    QVERIFY(QFile(shared).open(QIODevice::WriteOnly));
    QVERIFY(QFile::setPermissions(shared, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QVERIFY(!Diary(shared).open(Diary::IfMissing::Create));
    QVERIFY(QFile::permissions(shared) & QFile::ReadGroup);
}

void TestDiary::storedTwiceIsThereOnce()
{
    Diary diary(path());
    QVERIFY(!diary.open(Diary::IfMissing::Create));
    QVERIFY(!diary.store(entry(u"call-1"_callId)));
    QVERIFY(!diary.store(entry(u"call-1"_callId)));
    QCOMPARE(callsOf(diary), QStringList{u"call-1"_s});
    QCOMPARE(std::get<DiaryEntry>(diary.entry(u"call-1"_callId)).report.entries.size(), 2);
}

void TestDiary::theNewestComesFirst()
{
    Diary diary(path());
    QVERIFY(!diary.open(Diary::IfMissing::Create));
    DiaryEntry older = entry(u"older"_callId);
    older.report.started.msecs -= 1000;
    QVERIFY(!diary.store(older));
    QVERIFY(!diary.store(entry(u"newer"_callId)));
    QCOMPARE(callsOf(diary), (QStringList{u"newer"_s, u"older"_s}));
}

void TestDiary::aLongCallIsKeptWhole()
{
    constexpr int Students = 2000;
    DiaryEntry big = entry(u"big"_callId, {});
    for (int i = 0; i < Students; ++i)
        big.report.entries.append(FakeCalls::entry(QString::number(i), u"08:00:15"_s));
    Diary diary(path());
    QVERIFY(!diary.open(Diary::IfMissing::Create));
    QVERIFY(!diary.store(big));
    QVERIFY(std::get<DiaryEntry>(diary.entry(u"big"_callId)) == big);
}

void TestDiary::mergingAddsWhatIsMissing()
{
    Diary ours(path());
    Diary theirs(path(u"other'; diary.sqlite"_s));
    QVERIFY(!ours.open(Diary::IfMissing::Create));
    QVERIFY(!theirs.open(Diary::IfMissing::Create));
    QVERIFY(!ours.store(entry(u"both"_callId)));
    QVERIFY(!ours.store(entry(u"ours"_callId)));
    QVERIFY(!theirs.store(entry(u"both"_callId)));
    QVERIFY(!theirs.store(entry(u"theirs"_callId, u"XYZ"_s)));
    QVERIFY(!ours.merge(theirs));
    QVERIFY(!ours.merge(theirs));
    QCOMPARE(callsOf(ours), (QStringList{u"both"_s, u"ours"_s, u"theirs"_s}));
    QVERIFY(std::get<DiaryEntry>(ours.entry(u"theirs"_callId)) == entry(u"theirs"_callId, u"XYZ"_s));
    QCOMPARE(callsOf(theirs), (QStringList{u"both"_s, u"theirs"_s}));
}

void TestDiary::aMissingFileIsNotReplaced()
{
    Diary diary(path());
    const auto error = diary.open(Diary::IfMissing::Refuse);
    QVERIFY(error);
    QCOMPARE(error->kind, Kind::Missing);
    QVERIFY(!QFile::exists(path()));
}

void TestDiary::aPlaceThatCannotBeWritten()
{
    // A file occupies the path of the folder, which fails for every user, root included.
    QFile file(path(u"folder"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(openKind(path(u"folder/diary.sqlite"_s)), Kind::CannotOpen);
}

void TestDiary::whatCanOnlyBeReadIsRead()
{
#ifdef Q_OS_LINUX
    {
        Diary diary(path());
        QVERIFY(!diary.open(Diary::IfMissing::Create));
        QVERIFY(!diary.store(entry(u"call-1"_callId)));
    }
    const OrdinaryUser user;
    const QFile::Permissions usual = QFile::permissions(m_folder->path());
    const auto back = qScopeGuard([&] { QFile::setPermissions(m_folder->path(), usual); });
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    Diary diary(path());
    QVERIFY(!diary.open(Diary::IfMissing::Refuse));
    QCOMPARE(callsOf(diary), QStringList{u"call-1"_s});
    const auto error = diary.store(entry(u"call-2"_callId));
    QVERIFY(error);
    QCOMPARE(error->kind, Kind::ReadOnly);
    QCOMPARE(callsOf(diary), QStringList{u"call-1"_s});
#else
    QSKIP("how to take root's rights away is known for Linux");
#endif
}

void TestDiary::anotherProgramHoldsIt()
{
    Diary diary(path());
    QVERIFY(!diary.open(Diary::IfMissing::Create));
    {
        const DiaryHolder holder(path(), u"BEGIN EXCLUSIVE"_s);
        const auto error = diary.store(entry(u"call-1"_callId));
        QVERIFY(error);
        QCOMPARE(error->kind, Kind::Busy);
    }
    QVERIFY(!diary.store(entry(u"call-1"_callId)));
    QCOMPARE(callsOf(diary), QStringList{u"call-1"_s});
}

void TestDiary::whatIsNoDiaryIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(1000);
    QTest::newRow("nearly a database") << QByteArray("SQLite format 3").append('\0').append(QByteArray(4096, 'x'));
}

void TestDiary::whatIsNoDiaryIsLeftAlone()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(content);
    file.flush();
    const auto kind = openKind(path());
    QVERIFY(kind == Kind::NotADiary || kind == Kind::Damaged);
    file.seek(0);
    QCOMPARE(file.readAll(), content);
}

void TestDiary::aDamagedDiaryIsLeftAlone()
{
    {
        Diary diary(path());
        QVERIFY(!diary.open(Diary::IfMissing::Create));
        for (int i = 0; i < 50; ++i)
            QVERIFY(!diary.store(entry(callId(u"call-%1"_s.arg(i)), u"ABCDEFGH"_s)));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr int PageSize = 4096;
    for (qint64 page = 2 * PageSize; page + PageSize < file.size(); page += PageSize) {
        file.seek(page);
        file.write(QByteArray(PageSize / 2, '\xff'));
    }
    file.flush();
    file.seek(0);
    const QByteArray damaged = file.readAll();
    QCOMPARE(openKind(path()), Kind::Damaged);
    file.seek(0);
    QCOMPARE(file.readAll(), damaged);
}

void TestDiary::aNewerDiaryIsLeftAlone()
{
    QCOMPARE(openKind(path()), std::nullopt);
    DiaryHolder(path(), u"PRAGMA user_version=99"_s);
    QCOMPARE(openKind(path()), Kind::Newer);
    // Another program's database is not a diary, whatever its version.
    DiaryHolder(path(u"other.sqlite"_s), u"CREATE TABLE songs (title TEXT)"_s);
    QCOMPARE(openKind(path(u"other.sqlite"_s)), Kind::NotADiary);
}

void TestDiary::everyErrorHasItsSentence()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(Kind::Other); ++kind) {
        const QString sentence = explain(DiaryError{static_cast<Kind>(kind), u"/media/stick/diary.sqlite"_s, u"why"_s});
        QVERIFY(sentence.contains(u"diary.sqlite"_s));
        QVERIFY(!sentence.contains(u'%'));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), static_cast<int>(Kind::Other) + 1);
}

CHAMADA_TEST(TestDiary)

} // namespace chamada::test::tst_diary

#include "tst_diary.moc"
