// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/chat/teacherchat.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_teacherchat {

using namespace teacher;

/// Tests which room the teacher's window is in, and whether the room is open.
class TestTeacherChat : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void entersTheRoomOfTheOnlyCall();
    void staysWhereItIs();
    void goesOnToACallThatIsLeft();
    void comesBackAfterTheLogIn();
    void eachCallHasItsDoor();
    void aDoorThatDidNotMove();
    void knowsWhoIsCalledWhat();
    void loggingOutForgets();
    void withoutAccountsThereIsNone();

private:
    using Door = TeacherChat::Door;

    QList<int> entered() const;
    QList<bool> doors() const;
    bool isIn(int classNumber) const;

    std::unique_ptr<TeacherFixture> m_fixture;
    std::unique_ptr<TeacherChat> m_talk;
};

void TestTeacherChat::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    m_talk = std::make_unique<TeacherChat>(m_fixture->services().client, m_fixture->services().openCalls);
}

void TestTeacherChat::cleanup()
{
    m_talk.reset();
    m_fixture.reset();
}

QList<int> TestTeacherChat::entered() const
{
    QList<int> classes;
    for (const QJsonObject &request : m_fixture->peer.received(u"register"_s))
        classes.append(request.value("class"_L1).toInt());
    return classes;
}

QList<bool> TestTeacherChat::doors() const
{
    QList<bool> open;
    for (const QJsonObject &request : m_fixture->peer.received(u"talk"_s))
        open.append(request.value("open"_L1).toBool());
    return open;
}

bool TestTeacherChat::isIn(int classNumber) const
{
    return m_talk->room().isIn() && m_talk->room().classId() == ClassId::fromNumber(classNumber);
}

void TestTeacherChat::entersTheRoomOfTheOnlyCall()
{
    QVERIFY(m_fixture->enter());
    QVERIFY(!m_talk->call());
    LiveCall *call = m_fixture->start(101);
    QCOMPARE(m_talk->call(), call);
    QTRY_VERIFY(isIn(101));
    QVERIFY(!m_fixture->peer.received(u"register"_s).first().contains("user"_L1));
}

void TestTeacherChat::staysWhereItIs()
{
    QVERIFY(m_fixture->enter());
    LiveCall *first = m_fixture->start(101);
    LiveCall *second = m_fixture->start(202);
    QCOMPARE(m_talk->call(), first);
    m_talk->choose(second);
    QTRY_VERIFY(isIn(202));
    m_talk->choose(second);
    m_fixture->calls.endByServer(101);
    QTRY_COMPARE(m_talk->calls(), QList{second});
    QCOMPARE(entered(), (QList{101, 202}));
}

void TestTeacherChat::goesOnToACallThatIsLeft()
{
    QVERIFY(m_fixture->enter());
    m_fixture->start(101);
    m_fixture->start(202);
    m_fixture->calls.endByServer(101);
    QTRY_VERIFY(isIn(202));
    m_fixture->calls.endByServer(202);
    QTRY_VERIFY(!m_talk->call());
    QCOMPARE(m_talk->room().state(), ChatRoom::State::Over);
}

void TestTeacherChat::comesBackAfterTheLogIn()
{
    QVERIFY(m_fixture->enter());
    m_fixture->start(101);
    QTRY_VERIFY(isIn(101));
    m_fixture->peer.dropConnections();
    QTRY_COMPARE(m_talk->room().state(), ChatRoom::State::Away);
    QTRY_VERIFY(isIn(101));
    QStringList asked;
    for (const QJsonObject &request : m_fixture->peer.received())
        asked.append(request.value("op"_L1).toString());
    QCOMPARE(asked.count(u"register"_s), 2); // none of them before the login
    QVERIFY(asked.lastIndexOf(u"login"_s) < asked.lastIndexOf(u"register"_s));
    QVERIFY(asked.lastIndexOf(u"login"_s) > asked.indexOf(u"register"_s));
}

void TestTeacherChat::eachCallHasItsDoor()
{
    QVERIFY(m_fixture->enter());
    LiveCall *first = m_fixture->start(101);
    LiveCall *second = m_fixture->start(202);
    QCOMPARE(m_talk->door(), Door::Open);
    m_talk->setDoor(Door::Closed);
    QCOMPARE(m_talk->door(), Door::Open); // until the server confirms it
    QTRY_COMPARE(m_talk->door(), Door::Closed);
    m_talk->choose(second);
    QCOMPARE(m_talk->door(), Door::Open);
    m_talk->choose(first);
    QCOMPARE(m_talk->door(), Door::Closed);
    m_talk->setDoor(Door::Open);
    QTRY_COMPARE(m_talk->door(), Door::Open);
    QCOMPARE(doors(), (QList{false, true}));
}

void TestTeacherChat::aDoorThatDidNotMove()
{
    m_talk->setDoor(Door::Closed); // without a room
    QVERIFY(m_fixture->enter());
    m_fixture->start(101);
    QSignalSpy refused(m_talk.get(), &TeacherChat::doorRefused);
    m_fixture->peer.refuse(u"talk"_s, {.code = ErrorCode::NotYours});
    m_talk->setDoor(Door::Closed);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(m_talk->door(), Door::Open);
    QCOMPARE(doors(), QList{false});
}

void TestTeacherChat::knowsWhoIsCalledWhat()
{
    QVERIFY(m_fixture->enter());
    QCOMPARE(m_talk->nameOf(u"2023001"_s), QString());
    m_fixture->start(101);
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"Ana Souza"_s));
    QTRY_COMPARE(m_talk->nameOf(u"2023001"_s), u"Ana Souza"_s);
    QCOMPARE(m_talk->nameOf(u"2023002"_s), QString());
    QCOMPARE(m_talk->nameOf(u"rui, of another room"_s), QString());
}

void TestTeacherChat::loggingOutForgets()
{
    QVERIFY(m_fixture->enter());
    m_fixture->start(101);
    QTRY_VERIFY(isIn(101));
    QJsonObject event =
        MessageEvent{u"2023001"_s, false, ClassId::fromNumber(101), {}, u"só para maria"_s, ScriptedPeer::now()}
            .toJson();
    event.insert("op"_L1, MessageEvent::op);
    m_fixture->peer.push(event);
    QTRY_COMPARE(m_talk->room().messages().size(), 1);
    m_fixture->services().client.logOut();
    QCOMPARE(m_talk->room().state(), ChatRoom::State::Out);
    QVERIFY(m_talk->room().messages().isEmpty());
}

void TestTeacherChat::withoutAccountsThereIsNone()
{
    m_fixture->peer.hello()[u"login"_s] = false;
    m_fixture->services().client.connectTo(m_fixture->peer.address());
    QTRY_VERIFY(m_fixture->services().client.isOpen());
    QVERIFY(m_fixture->start(101));
    QVERIFY(!m_talk->isPossible());
    QCOMPARE(m_talk->room().state(), ChatRoom::State::Out);
    QVERIFY(entered().isEmpty());
}

CHAMADA_TEST(TestTeacherChat)

} // namespace chamada::test::tst_teacherchat

#include "tst_teacherchat.moc"
