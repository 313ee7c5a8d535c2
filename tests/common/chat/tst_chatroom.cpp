// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/chat/chatfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chatroom {

namespace {

using State = TalkRoom::State;

const ClassId class101 = *ClassId::fromNumber(101);
const ClassId class202 = *ClassId::fromNumber(202);

} // namespace

/// Tests entering and leaving a room at a server whose answers the test writes.
class TstTalkRoom : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
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
    ScriptedPeer &peer() { return m_bench->peer; }
    TalkRoom &room() { return m_bench->room; }

    std::unique_ptr<TalkBench> m_bench;
};

void TstTalkRoom::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TalkBench>();
}

void TstTalkRoom::enters()
{
    QVERIFY(m_bench->meet());
    const QJsonObject asked = peer().received(u"register"_s).first();
    QCOMPARE(asked.value("class"_L1), 101);
    QCOMPARE(asked.value("user"_L1), u"2023001"_s);
    QCOMPARE(asked.value("device"_L1), u"d1"_s);
    QCOMPARE(room().users(), (QStringList{u"2023001"_s, u"maria"_s}));
    QVERIFY(room().classId() == class101);
    QVERIFY(room().messages().isEmpty());
}

void TstTalkRoom::waitsForTheConnection()
{
    QCOMPARE(room().state(), State::Out);
    QVERIFY(m_bench->connectToPeer());
    peer().stop();
    QTRY_VERIFY(!m_bench->link.isReady());
    room().enter(class101);
    QCOMPARE(room().state(), State::Away);
    m_bench->admit();
    QVERIFY(peer().resume());
    QTRY_VERIFY(room().isIn());
    QCOMPARE(peer().received(u"register"_s).size(), 1);
}

void TstTalkRoom::comesBackByItself()
{
    QVERIFY(m_bench->meet());
    QVERIFY(m_bench->hear(u"maria"_s, u"bom dia"_s));
    peer().reply(u"register"_s, {{u"users"_s, QJsonArray{u"2023001"_s}}});
    peer().dropConnections();
    QTRY_COMPARE(room().state(), State::Away);
    QTRY_VERIFY(room().isIn());
    QCOMPARE(room().users(), QStringList{u"2023001"_s});
    QCOMPARE(room().messages().size(), 1);
    QCOMPARE(peer().received(u"register"_s).last().value("device"_L1), u"d1"_s);
}

void TstTalkRoom::comesBackWhenAsked()
{
    QVERIFY(m_bench->connectToPeer());
    TalkRoom own(m_bench->link, TalkRoom::Reentry::WhenAsked);
    m_bench->admit();
    own.enter(class101);
    QTRY_VERIFY(own.isIn());
    peer().dropConnections();
    QTRY_COMPARE(own.state(), State::Away);
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(own.state(), State::Away);
    m_bench->admit();
    own.enterAgain();
    QTRY_VERIFY(own.isIn());
    QCOMPARE(peer().received(u"register"_s).size(), 2);
}

void TstTalkRoom::leaves()
{
    QVERIFY(m_bench->meet());
    QVERIFY(m_bench->hear(u"maria"_s, u"bom dia"_s));
    room().leave();
    QCOMPARE(room().state(), State::Out);
    QVERIFY(room().messages().isEmpty());
    QCOMPARE(room().unread(), 0);
    QTRY_COMPARE(peer().received(u"clearregister"_s).size(), 1);
    peer().dropConnections();
    QTRY_VERIFY(!m_bench->link.isReady());
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(room().state(), State::Out);
    QCOMPARE(peer().received(u"register"_s).size(), 1);
}

void TstTalkRoom::anotherServerIsAnotherRoom()
{
    QVERIFY(m_bench->meet());
    QVERIFY(m_bench->hear(u"maria"_s, u"bom dia"_s));
    ScriptedPeer other;
    other.setIdentity(secondIdentity());
    m_bench->link.open(other.address());
    QTRY_COMPARE(room().state(), State::Out);
    QVERIFY(room().messages().isEmpty());
    QVERIFY(other.received(u"register"_s).isEmpty());
}

void TstTalkRoom::refused_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<State>("state");
    QTest::newRow("removed by the teacher") << ErrorCode::NotRegistered << State::Refused;
    QTest::newRow("closed") << ErrorCode::TalkClosed << State::Refused;
    QTest::newRow("no call any more") << ErrorCode::NoOpenCall << State::Over;
}

void TstTalkRoom::refused()
{
    QFETCH(ErrorCode, code);
    QVERIFY(m_bench->connectToPeer());
    peer().refuse(u"register"_s, {.code = code});
    room().enter(class101);
    QTRY_VERIFY(room().state() != State::Entering);
    QTEST(room().state(), "state");
    if (room().state() == State::Refused)
        QCOMPARE(room().refusal(), code);
    // A later attempt succeeds.
    m_bench->admit();
    room().enterAgain();
    QTRY_VERIFY(room().isIn());
}

void TstTalkRoom::theEndOfTheCall()
{
    QVERIFY(m_bench->meet());
    QVERIFY(m_bench->hear(u"maria"_s, u"até amanhã"_s));
    peer().push(TalkBench::ended(202));
    peer().push(TalkBench::ended(101));
    QTRY_COMPARE(room().state(), State::Over);
    QVERIFY(room().users().isEmpty());
    QCOMPARE(room().messages().size(), 1); // old messages stay readable
    peer().dropConnections();
    QTRY_VERIFY(!m_bench->link.isReady());
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(room().state(), State::Over);
    QCOMPARE(peer().received(u"register"_s).size(), 1);
    // The next call of the class has a new room.
    m_bench->admit();
    room().enter(class101, u"2023001"_s, u"d1"_s);
    QTRY_VERIFY(room().isIn());
    QVERIFY(room().messages().isEmpty());
}

void TstTalkRoom::aMovedUserFindsNothing()
{
    QVERIFY(m_bench->meet());
    QVERIFY(m_bench->hear(u"maria"_s, u"só para 2023001"_s));
    for (const auto &[classId, user] : {std::pair(class101, u"2023007"_s), std::pair(class202, u"2023007"_s)}) {
        m_bench->admit();
        room().enter(classId, user, u"d1"_s);
        QVERIFY(room().messages().isEmpty());
        QTRY_VERIFY(room().isIn());
    }
}

void TstTalkRoom::theSameUserFindsEverything()
{
    QVERIFY(m_bench->meet());
    QVERIFY(m_bench->hear(u"maria"_s, u"bom dia"_s));
    m_bench->admit();
    room().enter(class101, u"2023001"_s, u"d1"_s); // after another check-in
    QTRY_VERIFY(room().isIn());
    QCOMPARE(room().messages().size(), 1);
}

CHAMADA_TEST(TstTalkRoom)

} // namespace chamada::test::tst_chatroom

#include "tst_chatroom.moc"
