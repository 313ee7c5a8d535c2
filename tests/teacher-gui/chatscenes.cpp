// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatview.h"
#include "teacher-gui/chat/messagespage.h"
#include "tests/teacher-gui/livescenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

void say(TeacherFixture &fixture, const QString &user, const QString &subject, const QString &text)
{
    QJsonObject event =
        MessageEvent{user, user == u"maria"_s, ClassId::fromNumber(101), subject, text, FakeCalls::at(u"08:12:40"_s)}
            .toJson();
    event.insert("op"_L1, MessageEvent::op);
    fixture.peer.push(event);
}

ChatView *conversation(TeacherFixture &fixture)
{
    return fixture.window->findChild<ChatView *>();
}

bool unread(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    say(fixture, u"2023003"_s, {}, u"Professora, posso entregar a lista amanhã?"_s);
    say(fixture, u"2023005"_s, {}, u"Cheguei atrasada por causa do ônibus."_s);
    return QTest::qWaitFor([&] { return conversation(fixture)->toPlainText().contains(u"ônibus"_s); });
}

bool talking(TeacherFixture &fixture)
{
    if (!unread(fixture))
        return false;
    fixture.key(Qt::Key_4, Qt::ControlModifier);
    auto *subject = fixture.window->findChild<MessagesPage *>()->findChild<QLineEdit *>();
    auto *text = fixture.window->findChild<QPlainTextEdit *>();
    subject->setText(u"Prova de quinta"_s);
    text->insertPlainText(u"Capítulos 3 e 4. A lista: https://example.org/redes/lista-3.pdf"_s);
    QTest::keyClick(text, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return text->toPlainText().isEmpty(); }))
        return false;
    text->insertPlainText(u"Pode, até as 18h."_s);
    return QTest::qWaitFor([&] { return conversation(fixture)->isVisible(); });
}

bool talkClosed(TeacherFixture &fixture)
{
    if (!talking(fixture))
        return false;
    auto *page = fixture.window->findChild<MessagesPage *>();
    page->findChild<QPushButton *>(u"door"_s)->click();
    return QTest::qWaitFor([&] { return fixture.peer.received(u"talk"_s).size() == 1; });
}

bool noTalk(TeacherFixture &fixture)
{
    if (!fixture.openEntered())
        return false;
    fixture.key(Qt::Key_4, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return fixture.window->findChild<MessagesPage *>()->isVisible(); });
}

} // namespace

std::map<QString, Scene> chatScenes()
{
    return {
        {u"talk"_s, &talking}, {u"talk-unread"_s, &unread}, {u"talk-closed"_s, &talkClosed}, {u"talk-none"_s, &noTalk}};
}

} // namespace chamada::test
