// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/drivenwindow.h"
#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_windows {

/// Tests both real windows with the real server, as people use them.
class TstWindows : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_server.reset(); }
    void aWholeCall();
    void theFirstAccountIsMadeInTheWindow();
    void endCanBeUndone();
    void wrongNumbersAreSaidAndKept();
    void aSecondStartGoesToTheFirstWindow();
    void theServerMayDieInTheMiddle();
    void theClassAndTheTeacherTalk();
    void theTalkComesBackAfterTheServerDied();

private:
    using Window = std::unique_ptr<DrivenWindow>;

    Window openTeacher(const QStringList &moreArguments);
    /// Returns a logged-in window with the call of class 101 open.
    Window openCall();
    Window openStudent();
    /// Returns a window checked in for class 101 that shows the messages of the class.
    Window openTalk(const QString &student);
    /// Checks in for class 101, waits for the word in the window and closes it.
    void answer(const QString &student, const QString &word);

    std::unique_ptr<ServerProcess> m_server;
    QTemporaryDir m_dir;
};

void TstWindows::init()
{
    failOnQtWarnings();
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start());
}

TstWindows::Window TstWindows::openTeacher(const QStringList &moreArguments)
{
    return std::make_unique<DrivenWindow>(
        QStringLiteral(CHAMADA_TEACHER), QStringList{u"--server"_s, m_server->address()} + moreArguments);
}

TstWindows::Window TstWindows::openCall()
{
    QFile password(m_dir.filePath(u"password"_s));
    const bool prepared = m_server->addTeacher(u"maria"_s, "uma senha comprida") && password.open(QIODevice::WriteOnly)
        && password.write("uma senha comprida\n") > 0;
    password.close();
    auto window = openTeacher({u"--user"_s, u"maria"_s, u"--password-file"_s, password.fileName()});
    const bool started = prepared && window->type(u"Class number"_s, u"101"_s) && window->click(u"Start"_s)
        && window->rows(u"Present students"_s) == 0;
    return started ? std::move(window) : nullptr;
}

TstWindows::Window TstWindows::openStudent()
{
    return std::make_unique<DrivenWindow>(
        QStringLiteral(CHAMADA_STUDENT), QStringList{u"--server"_s, m_server->address(), u"--class"_s, u"101"_s});
}

TstWindows::Window TstWindows::openTalk(const QString &student)
{
    auto window = openStudent();
    const bool there = window->type(u"Student ID"_s, student) && window->press(u"Return"_s)
        && window->sees(u"Messages of the class"_s) && window->click(u"Open"_s);
    return there ? std::move(window) : nullptr;
}

void TstWindows::answer(const QString &student, const QString &word)
{
    const auto window = openStudent();
    QVERIFY(window->type(u"Student ID"_s, student));
    QVERIFY(window->press(u"Return"_s));
    QVERIFY(window->sees(word));
    QCOMPARE(window->close(), 0);
}

void TstWindows::aWholeCall()
{
    const auto teacher = openCall();
    QVERIFY(teacher);
    for (const QString &student : {u"2023001"_s, u"2023007"_s, u"A-12/x"_s}) {
        answer(student, u"Present"_s);
        QVERIFY(teacher->hasRow(u"Present students"_s, student.toUpper()));
    }
    answer(u"2023001"_s, u"Already present"_s);
    QCOMPARE(teacher->rows(u"Present students"_s), 3);

    QVERIFY(teacher->type(u"Add student"_s, u"2023099"_s));
    QVERIFY(teacher->press(u"Return"_s));
    QVERIFY(teacher->hasRow(u"Present students"_s, u"2023099"_s));

    QVERIFY(teacher->click(u"End"_s));
    QVERIFY(teacher->click(u"End now"_s));
    QVERIFY(teacher->hasRow(u"Report"_s, u"A-12/X"_s));
    QCOMPARE(teacher->rows(u"Report"_s), 4);
    answer(u"2023001"_s, u"Refused"_s);
    // The report is in the teacher's diary and erased from the server.
    QTRY_VERIFY(!m_server->keeps("2023007"));
    QCOMPARE(teacher->close(), 0);
}

void TstWindows::theFirstAccountIsMadeInTheWindow()
{
    const auto teacher = openTeacher({});
    QVERIFY(teacher->type(u"Setup code"_s, m_server->setupCode()));
    QVERIFY(teacher->type(u"User"_s, u"maria"_s));
    QVERIFY(teacher->type(u"Password"_s, u"uma senha comprida"_s));
    QVERIFY(teacher->click(u"Create account"_s));
    QVERIFY(teacher->type(u"Class number"_s, u"101"_s));
    QVERIFY(teacher->press(u"Return"_s));
    QCOMPARE(teacher->rows(u"Present students"_s), 0);
    QVERIFY(teacherAgain(*m_server, u"maria"_s));
    QCOMPARE(teacher->close(), 0);
}

void TstWindows::endCanBeUndone()
{
    const auto teacher = openCall();
    QVERIFY(teacher);
    QVERIFY(teacher->click(u"End"_s));
    QVERIFY(teacher->click(u"Undo"_s));
    answer(u"2023001"_s, u"Present"_s);
    QVERIFY(teacher->hasRow(u"Present students"_s, u"2023001"_s));
}

void TstWindows::wrongNumbersAreSaidAndKept()
{
    const auto student = openStudent();
    QVERIFY(student->type(u"Student ID"_s, u"20 23"_s));
    QVERIFY(student->press(u"Return"_s));
    QCOMPARE(student->read(u"Student ID"_s), u"20 23"_s);
    QVERIFY(student->type(u"Class"_s, u"0"_s));
    QVERIFY(student->type(u"Student ID"_s, u"2023"_s));
    QVERIFY(student->click(u"Check in"_s));
    QCOMPARE(student->read(u"Class"_s), u"0"_s);
    QCOMPARE(student->read(u"Student ID"_s), u"2023"_s);
    QCOMPARE(student->close(), 0);
}

void TstWindows::aSecondStartGoesToTheFirstWindow()
{
    const auto student = openStudent();
    QVERIFY(student->sees(u"Student ID"_s));
    QCOMPARE(student->startAgain({}), 0);
    QCOMPARE(student->read(u"Class"_s), u"101"_s);
    QCOMPARE(student->startAgain({QString(u"chamada://"_s + m_server->address() + u"/202"_s)}), 0);
    QCOMPARE(student->read(u"Class"_s), u"202"_s);
    QCOMPARE(student->startAgain({u"chamada://"_s}), 0);
    QVERIFY(student->sees(u"is no link to a class"_s));
    QCOMPARE(student->close(), 0);
    const auto teacher = openTeacher({});
    QVERIFY(teacher->sees(u"Setup code"_s));
    QCOMPARE(teacher->startAgain({}), 0);
    QCOMPARE(teacher->close(), 0);
}

void TstWindows::theServerMayDieInTheMiddle()
{
    const auto teacher = openCall();
    QVERIFY(teacher);
    answer(u"2023001"_s, u"Present"_s);
    QVERIFY(teacher->hasRow(u"Present students"_s, u"2023001"_s));
    m_server->kill();
    QVERIFY(m_server->start());
    answer(u"2023002"_s, u"Present"_s);
    QVERIFY(teacher->hasRow(u"Present students"_s, u"2023002"_s));
    QCOMPARE(teacher->rows(u"Present students"_s), 2);
}

void TstWindows::theClassAndTheTeacherTalk()
{
    const auto teacher = openCall();
    QVERIFY(teacher);
    const auto ana = openTalk(u"2023001"_s);
    const auto bia = openTalk(u"2023002"_s);
    QVERIFY(ana && bia);
    QVERIFY(teacher->click(u"Messages"_s));
    QVERIFY(teacher->type(u"Subject"_s, u"Prova"_s));
    QVERIFY(teacher->type(u"Message"_s, u"<b>amanhã</b>, 8h"_s));
    QVERIFY(teacher->click(u"Send"_s));
    for (const Window *student : {&ana, &bia}) {
        QVERIFY((*student)->sees(u"<b>amanhã</b>, 8h"_s));
        const QString all = (*student)->read(u"Conversation"_s);
        QVERIFY2(all.startsWith(u"maria (teacher)"_s) && all.contains(u"Prova"_s), qPrintable(all));
    }
    // Only the teacher receives a student's message.
    QVERIFY(ana->type(u"Message"_s, u"posso levar lápis?"_s));
    QVERIFY(ana->press(u"Return"_s));
    QVERIFY(teacher->sees(u"posso levar lápis?"_s));
    QVERIFY(teacher->type(u"Message"_s, u"tragam lápis"_s));
    QVERIFY(teacher->click(u"Send"_s));
    QVERIFY(bia->sees(u"tragam lápis"_s));
    const QString heard = bia->read(u"Conversation"_s);
    QVERIFY(heard.contains(u"tragam"_s) && !heard.contains(u"posso levar"_s));

    QVERIFY(teacher->click(u"Close the talk"_s));
    QVERIFY(teacher->sees(u"The talk is closed"_s));
    QVERIFY(bia->type(u"Message"_s, u"psst"_s));
    QVERIFY(bia->press(u"Return"_s));
    QVERIFY(bia->sees(u"has closed the conversation"_s));
    QCOMPARE(bia->read(u"Message"_s), u"psst"_s);
    for (const Window *window : {&ana, &bia, &teacher})
        QCOMPARE((*window)->close(), 0);
}

void TstWindows::theTalkComesBackAfterTheServerDied()
{
    const auto teacher = openCall();
    QVERIFY(teacher);
    const auto ana = openTalk(u"2023001"_s);
    QVERIFY(ana && ana->type(u"Message"_s, u"ainda aqui"_s));
    m_server->kill();
    QVERIFY(m_server->start());
    // The message stays in the field until both are connected again.
    const auto isSent = [&ana] { return ana->click(u"Send"_s) && ana->read(u"Message"_s).isEmpty(); };
    QVERIFY(QTest::qWaitFor(isSent, 60'000));
    QVERIFY(teacher->click(u"Messages (1)"_s));
    QVERIFY(teacher->sees(u"ainda aqui"_s));
    QVERIFY(teacher->click(u"Roll calls"_s));
    QCOMPARE(teacher->rows(u"Present students"_s), 1);
}

CHAMADA_TEST(TstWindows)

} // namespace chamada::test::tst_windows

#include "tst_windows.moc"
