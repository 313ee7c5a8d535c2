// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/chat/chatfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chatroom {

namespace {

using State = ChatRoom::State;

const ClassId class101 = *ClassId::fromNumber(101);
const ClassId class202 = *ClassId::fromNumber(202);

} // namespace

/// Tests entering and leaving a room at a server whose answers the test writes.
class TstChatRoom : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void enters();
    void waitsForTheConnection();
    void comesBackByItself();
    void comesBackWhenAsked();
    void leaves();
    void anotherServerIsAnotherRoom();
    void refused_data();
    void refused();
    void theEndOfTheCall();
    void aMovedUserFindsNothing();
    void theSameUserFindsEverything();

private:
    ScriptedPeer &peer() { return m_fixture->peer; }
    ChatRoom &room() { return m_fixture->room; }

    std::unique_ptr<ChatFixture> m_fixture;
};

void TstChatRoom::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<ChatFixture>();
}

void TstChatRoom::enters()
{
    QVERIFY(m_fixture->meet());
    const QJsonObject asked = peer().received(u"register"_s).first();
    QCOMPARE(asked.value("class"_L1), 101);
    QCOMPARE(asked.value("user"_L1), u"2023001"_s);
    QCOMPARE(asked.value("device"_L1), u"d1"_s);
    QCOMPARE(room().users(), (QStringList{u"2023001"_s, u"maria"_s}));
    QVERIFY(room().classId() == class101);
    QVERIFY(room().messages().isEmpty());
}

void TstChatRoom::waitsForTheConnection()
{
    QCOMPARE(room().state(), State::Out);
    QVERIFY(m_fixture->connectToPeer());
    peer().stop();
    QTRY_VERIFY(!m_fixture->link.isReady());
    room().enter(class101);
    QCOMPARE(room().state(), State::Away);
    m_fixture->admit();
    QVERIFY(peer().resume());
    QTRY_VERIFY(room().isIn());
    QCOMPARE(peer().received(u"register"_s).size(), 1);
}

void TstChatRoom::comesBackByItself()
{
    QVERIFY(m_fixture->meet());
    QVERIFY(m_fixture->hear(u"maria"_s, u"bom dia"_s));
    peer().reply(u"register"_s, {{u"users"_s, QJsonArray{u"2023001"_s}}});
    peer().dropConnections();
    QTRY_COMPARE(room().state(), State::Away);
    QTRY_VERIFY(room().isIn());
    QCOMPARE(room().users(), QStringList{u"2023001"_s});
    QCOMPARE(room().messages().size(), 1);
    QCOMPARE(peer().received(u"register"_s).last().value("device"_L1), u"d1"_s);
}

void TstChatRoom::comesBackWhenAsked()
{
    QVERIFY(m_fixture->connectToPeer());
    ChatRoom own(m_fixture->link, ChatRoom::Reentry::WhenAsked);
    m_fixture->admit();
    own.enter(class101);
    QTRY_VERIFY(own.isIn());
    peer().dropConnections();
    QTRY_COMPARE(own.state(), State::Away);
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(own.state(), State::Away);
    m_fixture->admit();
    own.enterAgain();
    QTRY_VERIFY(own.isIn());
    QCOMPARE(peer().received(u"register"_s).size(), 2);
}

void TstChatRoom::leaves()
{
    QVERIFY(m_fixture->meet());
    QVERIFY(m_fixture->hear(u"maria"_s, u"bom dia"_s));
    room().leave();
    QCOMPARE(room().state(), State::Out);
    QVERIFY(room().messages().isEmpty());
    QCOMPARE(room().unread(), 0);
    QTRY_COMPARE(peer().received(u"clearregister"_s).size(), 1);
    peer().dropConnections();
    QTRY_VERIFY(!m_fixture->link.isReady());
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(room().state(), State::Out);
    QCOMPARE(peer().received(u"register"_s).size(), 1);
}

void TstChatRoom::anotherServerIsAnotherRoom()
{
    QVERIFY(m_fixture->meet());
    QVERIFY(m_fixture->hear(u"maria"_s, u"bom dia"_s));
    ScriptedPeer other;
    other.setIdentity(secondIdentity());
    m_fixture->link.open(other.address());
    QTRY_COMPARE(room().state(), State::Out);
    QVERIFY(room().messages().isEmpty());
    QVERIFY(other.received(u"register"_s).isEmpty());
}

void TstChatRoom::refused_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("removed by the teacher") << ErrorCode::NotRegistered << State::Refused;
    QTest::newRow("closed") << ErrorCode::TalkClosed << State::Refused;
    QTest::newRow("no call any more") << ErrorCode::NoOpenCall << State::Over;
}

void TstChatRoom::refused()
{
    QFETCH(ErrorCode, code);
    QVERIFY(m_fixture->connectToPeer());
    peer().refuse(u"register"_s, {.code = code});
    room().enter(class101);
    QTRY_VERIFY(room().state() != State::Entering);
    QTEST(room().state(), "state");
    if (room().state() == State::Refused)
        QCOMPARE(room().refusal(), code);
    // A later attempt succeeds.
    m_fixture->admit();
    room().enterAgain();
    QTRY_VERIFY(room().isIn());
}

void TstChatRoom::theEndOfTheCall()
{
    QVERIFY(m_fixture->meet());
    QVERIFY(m_fixture->hear(u"maria"_s, u"até amanhã"_s));
    peer().push(ChatFixture::ended(202));
    peer().push(ChatFixture::ended(101));
    QTRY_COMPARE(room().state(), State::Over);
    QVERIFY(room().users().isEmpty());
    QCOMPARE(room().messages().size(), 1); // old messages stay readable
    peer().dropConnections();
    QTRY_VERIFY(!m_fixture->link.isReady());
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(room().state(), State::Over);
    QCOMPARE(peer().received(u"register"_s).size(), 1);
    // The next call of the class has a new room.
    m_fixture->admit();
    room().enter(class101, u"2023001"_s, u"d1"_s);
    QTRY_VERIFY(room().isIn());
    QVERIFY(room().messages().isEmpty());
}

void TstChatRoom::aMovedUserFindsNothing()
{
    QVERIFY(m_fixture->meet());
    QVERIFY(m_fixture->hear(u"maria"_s, u"só para 2023001"_s));
    for (const auto &[classId, user] : {std::pair(class101, u"2023007"_s), std::pair(class202, u"2023007"_s)}) {
        m_fixture->admit();
        room().enter(classId, user, u"d1"_s);
        QVERIFY(room().messages().isEmpty());
        QTRY_VERIFY(room().isIn());
    }
}

void TstChatRoom::theSameUserFindsEverything()
{
    QVERIFY(m_fixture->meet());
    QVERIFY(m_fixture->hear(u"maria"_s, u"bom dia"_s));
    m_fixture->admit();
    room().enter(class101, u"2023001"_s, u"d1"_s); // after another check-in
    QTRY_VERIFY(room().isIn());
    QCOMPARE(room().messages().size(), 1);
}

CHAMADA_TEST(TstChatRoom)

} // namespace chamada::test::tst_chatroom

#include "tst_chatroom.moc"
