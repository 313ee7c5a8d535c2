// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/livecalleditor.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_livecalleditor {

using namespace teacher;

/// Tests a teacher's changes to the students of a call, without a window.
class TestCallEditor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void addedTakenBackAndAddedAgain();
    void removedComesBackWhole();
    void lateAndBackAgain();
    void theNoteBeforeComesBack();
    void onlyWhatChangesIsSent();
    void nothingToDoIsNothingDone();
    void theLastComesFirst();
    void aNewChangeEndsWhatCouldBeDoneAgain();
    void aRefusedChangeIsForgottenAlone();
    void withoutAConnectionNothingIsDone();
    void whatWasLookedAtIsRemembered();
    void saysWhatWasDone_data();
    void saysWhatWasDone();

private:
    static StudentId student(const QString &text) { return *StudentId::fromText(text); }
    static QList<StudentId> students(const QStringList &texts);
    StudentState state(const QString &text) const { return m_editor->stateOf(student(text)); }
    bool arrive(const QStringList &texts);

    std::unique_ptr<TeacherFixture> m_fixture;
    LiveCall *m_call = nullptr;
    std::unique_ptr<LiveCallEditor> m_editor;
};

QList<StudentId> TestCallEditor::students(const QStringList &texts)
{
    QList<StudentId> list;
    for (const QString &text : texts)
        list.append(student(text));
    return list;
}

bool TestCallEditor::arrive(const QStringList &texts)
{
    m_fixture->arrive(texts);
    return QTest::qWaitFor([&] { return m_call->count() == texts.size(); });
}

void TestCallEditor::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    QVERIFY(m_fixture->enter());
    m_call = m_fixture->start(101);
    QVERIFY(m_call);
    m_editor = std::make_unique<LiveCallEditor>(*m_call, m_fixture->services().changeTargets());
}

void TestCallEditor::cleanup()
{
    m_editor.reset();
    m_fixture.reset();
}

void TestCallEditor::addedTakenBackAndAddedAgain()
{
    QVERIFY(!m_editor->canUndo());
    QVERIFY(m_editor->add(students({u"A"_s, u"B"_s})));
    QTRY_COMPARE(m_call->count(), 2);
    m_editor->undo();
    QTRY_COMPARE(m_call->count(), 0);
    QVERIFY(!m_editor->canUndo());
    m_editor->redo();
    QTRY_COMPARE(m_call->count(), 2);
    QVERIFY(m_editor->canUndo());
    QVERIFY(!m_editor->canRedo());
}

void TestCallEditor::removedComesBackWhole()
{
    QVERIFY(arrive({u"A"_s, u"B"_s, u"C"_s}));
    const Entry before = m_call->students().entry(1);
    QVERIFY(m_editor->remove(students({u"B"_s})));
    QTRY_COMPARE(m_call->count(), 2);
    m_editor->undo();
    QTRY_COMPARE(m_call->count(), 3);
    QCOMPARE(m_call->students().entry(1), before);
}

void TestCallEditor::lateAndBackAgain()
{
    QVERIFY(arrive({u"A"_s, u"B"_s}));
    QVERIFY(m_editor->markLate(students({u"A"_s, u"B"_s})));
    QTRY_VERIFY(state(u"A"_s).late && state(u"B"_s).late);
    QVERIFY(m_editor->markOnTime(students({u"B"_s})));
    QTRY_VERIFY(!state(u"B"_s).late);
    m_editor->undo();
    QTRY_VERIFY(state(u"B"_s).late);
    m_editor->undo();
    QTRY_VERIFY(!state(u"A"_s).late && !state(u"B"_s).late);
    m_editor->redo();
    QTRY_VERIFY(state(u"A"_s).late && state(u"B"_s).late);
}

void TestCallEditor::theNoteBeforeComesBack()
{
    QVERIFY(arrive({u"A"_s}));
    QVERIFY(m_editor->setNote(students({u"A"_s}), u"bus"_s));
    QTRY_COMPARE(state(u"A"_s).note, u"bus"_s);
    QVERIFY(m_editor->setNote(students({u"A"_s}), u"train"_s));
    QTRY_COMPARE(state(u"A"_s).note, u"train"_s);
    m_editor->undo();
    QTRY_COMPARE(state(u"A"_s).note, u"bus"_s);
    m_editor->undo();
    QTRY_COMPARE(state(u"A"_s).note, QString());
}

void TestCallEditor::onlyWhatChangesIsSent()
{
    QVERIFY(arrive({u"A"_s}));
    m_editor->markLate(students({u"A"_s}));
    QTRY_VERIFY(state(u"A"_s).late);
    m_editor->setNote(students({u"A"_s}), u"bus"_s);
    QTRY_COMPARE(state(u"A"_s).note, u"bus"_s);
    const QList<QJsonObject> sent = m_fixture->peer.received(u"mark"_s);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0].value("late"_L1), QJsonValue(true));
    QVERIFY(!sent[0].contains("note"_L1));
    QCOMPARE(sent[1].value("note"_L1), QJsonValue(u"bus"_s));
    QVERIFY(!sent[1].contains("late"_L1));
}

void TestCallEditor::nothingToDoIsNothingDone()
{
    QVERIFY(arrive({u"A"_s}));
    QVERIFY(!m_editor->add(students({u"A"_s})));
    QVERIFY(!m_editor->remove(students({u"B"_s})));
    QVERIFY(!m_editor->markOnTime(students({u"A"_s})));
    QVERIFY(!m_editor->setNote(students({u"A"_s}), {}));
    QVERIFY(!m_editor->canUndo());
    QVERIFY(m_fixture->peer.received(u"mark"_s).isEmpty());
}

void TestCallEditor::theLastComesFirst()
{
    m_editor->add(students({u"A"_s}));
    m_editor->add(students({u"B"_s}));
    QTRY_COMPARE(m_call->count(), 2);
    m_editor->undo();
    QTRY_COMPARE(m_call->count(), 1);
    QVERIFY(state(u"A"_s).present);
    m_editor->undo();
    QTRY_COMPARE(m_call->count(), 0);
    m_editor->redo();
    QTRY_COMPARE(m_call->count(), 1);
    QVERIFY(state(u"A"_s).present);
}

void TestCallEditor::aNewChangeEndsWhatCouldBeDoneAgain()
{
    m_editor->add(students({u"A"_s}));
    QTRY_COMPARE(m_call->count(), 1);
    m_editor->undo();
    QTRY_COMPARE(m_call->count(), 0);
    QVERIFY(m_editor->canRedo());
    m_editor->add(students({u"B"_s}));
    QVERIFY(!m_editor->canRedo());
}

void TestCallEditor::aRefusedChangeIsForgottenAlone()
{
    m_editor->add(students({u"A"_s}));
    QTRY_COMPARE(m_call->count(), 1);
    QSignalSpy refused(m_editor.get(), &LiveCallEditor::refused);
    m_fixture->peer.refuse(u"mark"_s, {.code = ErrorCode::StorageUnavailable});
    m_editor->markLate(students({u"A"_s}));
    QVERIFY(refused.wait());
    QVERIFY(!state(u"A"_s).late);
    m_editor->undo(); // undoes the previous change
    QTRY_COMPARE(m_call->count(), 0);
    QVERIFY(!m_editor->canUndo());
}

void TestCallEditor::withoutAConnectionNothingIsDone()
{
    QVERIFY(arrive({u"A"_s}));
    QSignalSpy offline(m_editor.get(), &LiveCallEditor::offline);
    m_fixture->peer.stop();
    QTRY_VERIFY(!m_fixture->services().client.isOpen());
    QVERIFY(!m_editor->remove(students({u"A"_s})));
    QCOMPARE(offline.count(), 1);
    QVERIFY(!m_editor->canUndo());
}

void TestCallEditor::whatWasLookedAtIsRemembered()
{
    QVERIFY(arrive({u"A"_s, u"B"_s}));
    QVERIFY(m_editor->keep(students({u"A"_s, u"B"_s})));
    m_editor->undo();
    QVERIFY(m_editor->keep(students({u"B"_s})));
    m_editor.reset();
    m_fixture->restart();
    QVERIFY(m_fixture->enter());
    QTRY_COMPARE(m_fixture->services().openCalls.calls().size(), 1);
    m_call = m_fixture->services().openCalls.calls().first();
    m_editor = std::make_unique<LiveCallEditor>(*m_call, m_fixture->services().changeTargets());
    QTRY_COMPARE(m_call->count(), 2);
    QVERIFY(!state(u"A"_s).kept);
    QVERIFY(state(u"B"_s).kept);
    m_call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    QVERIFY(m_fixture->services().acceptedOrigins.calls().isEmpty());
}

void TestCallEditor::saysWhatWasDone_data()
{
    using Kind = CallChange::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("added") << Kind::Added << QString() << u"Ana (1) was added by hand."_s
                           << u"2 student(s) added by hand."_s;
    QTest::newRow("removed") << Kind::Removed << QString() << u"Ana (1) was removed."_s << u"2 student(s) removed."_s;
    QTest::newRow("late") << Kind::Late << QString() << u"Ana (1) was marked late."_s << u"2 student(s) marked late."_s;
    QTest::newRow("on time") << Kind::OnTime << QString() << u"Ana (1) is no longer marked late."_s
                             << u"2 student(s) no longer marked late."_s;
    QTest::newRow("noted") << Kind::Noted << u"bus"_s << u"The note on Ana (1) was kept."_s
                           << u"The note was changed for 2 student(s)."_s;
    QTest::newRow("kept") << Kind::Kept << QString() << u"Ana (1) was kept, and the row points nothing out any more."_s
                          << u"2 student(s) kept, and the rows point nothing out any more."_s;
    QTest::newRow("listed") << Kind::Listed << QString() << u"Ana (1) was put on the list of the class."_s
                            << u"2 student(s) put on the list of the class."_s;
    QTest::newRow("excused") << Kind::Excused << QString()
                             << u"Ana (1) was marked excused; the diary will have it so."_s
                             << u"2 student(s) marked excused; the diary will have it so."_s;
    QTest::newRow("not excused") << Kind::NotExcused << QString() << u"Ana (1) is no longer marked excused."_s
                                 << u"2 student(s) no longer marked excused."_s;
    QTest::newRow("no note") << Kind::Noted << QString() << u"The note on Ana (1) was deleted."_s
                             << u"The note was changed for 2 student(s)."_s;
}

void TestCallEditor::saysWhatWasDone()
{
    QFETCH(CallChange::Kind, kind);
    QFETCH(QString, note);
    StudentState after;
    after.note = note;
    const ChangeStep ana{student(u"1"_s), u"Ana"_s, {}, after};
    QTEST(inWords(CallChange{kind, {ana}}), "one");
    QTEST(inWords(CallChange{kind, {ana, ana}}), "many");
}

CHAMADA_TEST(TestCallEditor)

} // namespace chamada::test::tst_livecalleditor

#include "tst_livecalleditor.moc"
