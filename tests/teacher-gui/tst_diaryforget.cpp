// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_diaryforget {

using namespace teacher;

/// Tests that a forgotten student is erased to the last byte.
class TestDiaryForget : public QObject {
    Q_OBJECT

private slots:
    void init();

    void noByteIsLeft();
    void theOthersStay();
    void whatIsFoundIsSaidBefore();
    void notesAboutOthersAreCleaned();
    void aNumberWithinAnotherIsNotTouched();
    void whoIsNotThereIsNotFound();
    void onceMoreDoesNoHarm();

private:
    void fill();
    /// Returns whether any file in the diary's folder contains this text.
    bool holds(const QByteArray &text) const;
    StudentTraces find(const QString &number) const;
    bool forget(const QString &number);

    std::unique_ptr<DiaryFixture> m_fixture;
};

void TestDiaryForget::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<DiaryFixture>();
}

void TestDiaryForget::fill()
{
    for (int day = 1; day <= 28; ++day) {
        QStringList came{u"2023001"_s, u"2023002"_s};
        for (int i = 0; i < 20; ++i)
            came.append(u"30%1"_s.arg(i));
        m_fixture->take(callId(u"call-%1"_s.arg(day)), 101, day, came, {u"2023003"_s});
    }
    m_fixture->take(u"missed"_callId, 101, 30, {u"2023002"_s}, {u"2023001"_s});
    QVERIFY(m_fixture->correct(u"missed"_callId, u"2023001"_s, 'J', u"atestado"_s));
}

bool TestDiaryForget::holds(const QByteArray &text) const
{
    QDirIterator files(m_fixture->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

StudentTraces TestDiaryForget::find(const QString &number) const
{
    return std::get<StudentTraces>(m_fixture->diary.forgetting(DiaryFixture::student(number)).find());
}

bool TestDiaryForget::forget(const QString &number)
{
    return !m_fixture->diary.forgetting(DiaryFixture::student(number)).erase();
}

void TestDiaryForget::noByteIsLeft()
{
    fill();
    QVERIFY(holds("2023001"));
    QVERIFY(holds("Name 2023001"));
    QVERIFY(forget(u"2023001"_s));
    QVERIFY(!holds("2023001"));
    QVERIFY(!holds("atestado"));
    QVERIFY(holds("2023002"));
}

void TestDiaryForget::theOthersStay()
{
    fill();
    QVERIFY(m_fixture->correct(u"call-3"_callId, u"2023002"_s, 'L'));
    const QString before = m_fixture->standings(101, u"2023002"_s);
    QVERIFY(forget(u"2023001"_s));
    QCOMPARE(m_fixture->standings(101, u"2023001"_s), QString());
    QCOMPARE(m_fixture->standings(101, u"2023002"_s), before);
    QCOMPARE(m_fixture->line(u"call-1"_callId).present, 21);
    QCOMPARE(m_fixture->history(u"call-3"_callId).size(), 1);
    // The file is still a valid diary.
    Diary again(m_fixture->diary.path());
    QVERIFY(!again.open(Diary::IfMissing::Refuse));
    QCOMPARE(std::get<QList<DiaryLine>>(again.lines()).size(), 29);
}

void TestDiaryForget::whatIsFoundIsSaidBefore()
{
    fill();
    QCOMPARE(find(u"2023001"_s), (StudentTraces{{u"Name 2023001"_s}, 29, 0}));
    QVERIFY(forget(u"2023001"_s));
    QVERIFY(!find(u"2023001"_s).any());
}

void TestDiaryForget::notesAboutOthersAreCleaned()
{
    DiaryEntry entry = DiaryFixture::entry(u"a"_callId, 101, 1, {u"2023001"_s, u"2023002"_s});
    entry.report.entries[1].note = u"Veio com 2023001 (name 2023001)."_s;
    QVERIFY(!m_fixture->diary.store(entry));
    QVERIFY(m_fixture->correct(u"a"_callId, u"2023002"_s, 'J', u"como 2023001"_s));
    QCOMPARE(find(u"2023001"_s).notes, 2);
    QVERIFY(forget(u"2023001"_s));
    const auto stored = std::get<DiaryEntry>(m_fixture->diary.entry(u"a"_callId));
    QCOMPARE(stored.report.entries.size(), 1);
    QCOMPARE(stored.report.entries[0].note, u"Veio com … (…)."_s);
    QCOMPARE(m_fixture->history(u"a"_callId)[0].note, u"como …"_s);
    QVERIFY(!holds("2023001"));
}

void TestDiaryForget::aNumberWithinAnotherIsNotTouched()
{
    DiaryEntry entry = DiaryFixture::entry(u"a"_callId, 101, 1, {u"1"_s, u"12"_s});
    entry.report.entries[1].note = u"12 e 21, às 10:15"_s;
    QVERIFY(!m_fixture->diary.store(entry));
    QVERIFY(forget(u"1"_s));
    QCOMPARE(std::get<DiaryEntry>(m_fixture->diary.entry(u"a"_callId)).report.entries[0].note, u"12 e 21, às 10:15"_s);
    QCOMPARE(m_fixture->standings(101, u"12"_s), u"P"_s);
}

void TestDiaryForget::whoIsNotThereIsNotFound()
{
    fill();
    QVERIFY(!find(u"9999"_s).any());
}

void TestDiaryForget::onceMoreDoesNoHarm()
{
    fill();
    QVERIFY(forget(u"2023001"_s));
    QVERIFY(forget(u"2023001"_s));
    QCOMPARE(m_fixture->lines().size(), 29);
}

CHAMADA_TEST(TestDiaryForget)

} // namespace chamada::test::tst_diaryforget

#include "tst_diaryforget.moc"
