// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/common/chat/chatfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chatmessages {

namespace {

using State = ChatRoom::State;

} // namespace

/// Tests sending and receiving messages in a room.
class TstChatMessages : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void hears();
    void lineBreaksOfAnyKindAreOne();
    void onlyItsOwnRoom();
    void whoWritesIsThere();
    void unreadUntilSomebodyLooks();
    void says();
    void whatReachedNobodyIsNotKept();
    void aFailureIsTold_data();
    void aFailureIsTold();
    void nobodyIsToldWhoIsGone();
    void memoryIsBounded();

private:
    ScriptedPeer &peer() { return m_fixture->peer; }
    ChatRoom &room() { return m_fixture->room; }
    void say(const SendMessageRequest &message);

    std::unique_ptr<ChatFixture> m_fixture;
    QList<Outcome<MessageReply>> m_outcomes;
};

void TstChatMessages::init()
{
    failOnQtWarnings();
    m_outcomes.clear();
    m_fixture = std::make_unique<ChatFixture>();
    QVERIFY(m_fixture->meet());
}

void TstChatMessages::say(const SendMessageRequest &message)
{
    const qsizetype before = m_outcomes.size();
    room().say(message, this, [this](const Outcome<MessageReply> &outcome) { m_outcomes.append(outcome); });
    QCOMPARE(m_outcomes.size(), before);
    QTRY_COMPARE(m_outcomes.size(), before + 1);
}

void TstChatMessages::hears()
{
    QSignalSpy added(&room(), &ChatRoom::messageAdded);
    QJsonObject event = ChatFixture::message(u"maria"_s, u"Capítulo 3\nאתכם 你们"_s);
    event.insert("subject"_L1, u"Prova"_s);
    peer().push(event);
    QTRY_COMPARE(added.size(), 1);
    const ChatMessage expected{
        ChatMessage::By::Teacher, u"maria"_s, {}, u"Prova"_s, u"Capítulo 3\nאתכם 你们"_s, ScriptedPeer::now()};
    QVERIFY(room().messages().first() == expected);
    QVERIFY(m_fixture->hear(u"2023002"_s, u"oi"_s));
    QVERIFY(room().messages().last().by == ChatMessage::By::Student);
}

void TstChatMessages::lineBreaksOfAnyKindAreOne()
{
    QVERIFY(m_fixture->hear(u"maria"_s, u"um\r\ndois\rtrês\u2029quatro"_s));
    QCOMPARE(room().messages().last().text, u"um\ndois\ntrês\nquatro"_s);
}

void TstChatMessages::onlyItsOwnRoom()
{
    peer().push(ChatFixture::message(u"maria"_s, u"outra turma"_s, 202));
    peer().push(ChatFixture::message(u"zoe"_s, u"saguão"_s, 0));
    QVERIFY(m_fixture->hear(u"maria"_s, u"esta"_s));
    QCOMPARE(room().messages().first().text, u"esta"_s);
    room().leave();
    peer().push(ChatFixture::message(u"zoe"_s, u"saguão"_s, 0));
    QTRY_COMPARE(peer().received(u"clearregister"_s).size(), 1);
    QVERIFY(room().messages().isEmpty());
}

void TstChatMessages::whoWritesIsThere()
{
    QSignalSpy users(&room(), &ChatRoom::usersChanged);
    QVERIFY(m_fixture->hear(u"2023000"_s, u"cheguei"_s));
    QVERIFY(m_fixture->hear(u"2023000"_s, u"de novo"_s));
    QCOMPARE(users.size(), 1);
    QCOMPARE(room().users(), (QStringList{u"2023000"_s, u"2023001"_s, u"maria"_s}));
}

void TstChatMessages::unreadUntilSomebodyLooks()
{
    QSignalSpy unread(&room(), &ChatRoom::unreadChanged);
    QVERIFY(m_fixture->hear(u"maria"_s, u"um"_s));
    QVERIFY(m_fixture->hear(u"maria"_s, u"dois"_s));
    QCOMPARE(room().unread(), 2);
    QCOMPARE(unread.size(), 2);
    room().setAttention(ChatRoom::Attention::Looking);
    QCOMPARE(room().unread(), 0);
    QVERIFY(m_fixture->hear(u"maria"_s, u"três"_s));
    QCOMPARE(room().unread(), 0);
    room().setAttention(ChatRoom::Attention::RemoteChanges);
    QVERIFY(m_fixture->hear(u"maria"_s, u"quatro"_s));
    QCOMPARE(room().unread(), 1);
    peer().reply(u"msg"_s, {{u"delivered"_s, 1}});
    say({u"minha"_s, {}, {}});
    QCOMPARE(room().unread(), 1); // one's own message counts as read
}

void TstChatMessages::says()
{
    const Timestamp before = m_fixture->link.serverNow();
    peer().reply(u"msg"_s, {{u"delivered"_s, 1}});
    say({u"professora?"_s, u"Dúvida"_s, u"maria"_s});
    const QJsonObject sent = peer().received(u"msg"_s).first();
    QCOMPARE(sent.value("data"_L1), u"professora?"_s);
    QCOMPARE(sent.value("subject"_L1), u"Dúvida"_s);
    QCOMPARE(sent.value("to"_L1), u"maria"_s);
    const ChatMessage kept = room().messages().first();
    // The server's clock runs: the message's time lies between the request and now.
    QVERIFY(kept.time >= before && kept.time <= m_fixture->link.serverNow());
    const ChatMessage expected{ChatMessage::By::Me, u"2023001"_s, u"maria"_s, u"Dúvida"_s, u"professora?"_s, kept.time};
    QVERIFY(kept == expected);
}

void TstChatMessages::whatReachedNobodyIsNotKept()
{
    peer().reply(u"msg"_s, {{u"delivered"_s, 0}});
    say({u"olá?"_s, {}, u"maria"_s});
    QCOMPARE(std::get<MessageReply>(m_outcomes.first()).delivered, 0);
    QVERIFY(room().messages().isEmpty());
}

void TstChatMessages::aFailureIsTold_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<State>("after");
    QTest::newRow("closed") << ErrorCode::TalkClosed << State::In;
    QTest::newRow("too long for the server") << ErrorCode::BadRequest << State::In;
    QTest::newRow("not there any more") << ErrorCode::NotRegistered << State::Refused;
}

void TstChatMessages::aFailureIsTold()
{
    QFETCH(ErrorCode, code);
    peer().refuse(u"msg"_s, {.code = code});
    say({u"psst"_s, {}, {}});
    QCOMPARE(std::get<Failure>(m_outcomes.first()).code, code);
    QVERIFY(room().messages().isEmpty());
    QTEST(room().state(), "after");
    peer().stop();
    QTRY_VERIFY(!m_fixture->link.isReady());
    say({u"psst"_s, {}, {}});
    QCOMPARE(std::get<Failure>(m_outcomes.last()).code, ErrorCode::ConnectionLost);
}

void TstChatMessages::nobodyIsToldWhoIsGone()
{
    auto window = std::make_unique<QObject>();
    bool told = false;
    peer().ignore(u"msg"_s);
    room().say({u"oi"_s, {}, {}}, window.get(), [&](const auto &) { told = true; });
    window.reset();
    QTRY_COMPARE(peer().received(u"msg"_s).size(), 1);
    peer().sendBytes(
        encodeReply(u"msg"_s, peer().received(u"msg"_s).first().value("id"_L1), {{u"delivered"_s, 2}}, Timestamp{}));
    QTRY_COMPARE(room().messages().size(), 1); // the message was sent even so
    QVERIFY(!told);
}

void TstChatMessages::memoryIsBounded()
{
    QSignalSpy dropped(&room(), &ChatRoom::messagesDropped);
    for (int i = 0; i <= ChatRoom::MaxMessages; ++i)
        peer().push(ChatFixture::message(u"maria"_s, QString::number(i)));
    QTRY_COMPARE(dropped.size(), 1);
    QCOMPARE(room().messages().size(), ChatRoom::MaxMessages / 2);
    QCOMPARE(room().messages().last().text, QString::number(ChatRoom::MaxMessages));
    QCOMPARE(room().unread(), room().messages().size());
    const QString longest(8192, u'x');
    for (qsizetype i = 0; i <= ChatRoom::MaxCharacters / longest.size(); ++i)
        peer().push(ChatFixture::message(u"maria"_s, longest));
    QTRY_COMPARE(dropped.size(), 2);
    QVERIFY(room().messages().size() * longest.size() <= ChatRoom::MaxCharacters / 2 + longest.size());
}

CHAMADA_TEST(TstChatMessages)

} // namespace chamada::test::tst_chatmessages

#include "tst_chatmessages.moc"
