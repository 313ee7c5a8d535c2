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

/// Tests which room the teacher's window is in, and whether the room is open.
class TestTeacherTalk : public QObject {
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
    using Door = TeacherTalk::Door;

    QList<int> entered() const;
    QList<bool> doors() const;
    bool isIn(int classNumber) const;

    std::unique_ptr<TeacherBench> m_bench;
    std::unique_ptr<TeacherTalk> m_talk;
};

void TestTeacherTalk::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
    m_talk = std::make_unique<TeacherTalk>(m_bench->desk().client, m_bench->desk().board);
}

void TestTeacherTalk::cleanup()
{
    m_talk.reset();
    m_bench.reset();
}

QList<int> TestTeacherTalk::entered() const
{
    QList<int> classes;
    for (const QJsonObject &request : m_bench->peer.received(u"register"_s))
        classes.append(request.value("class"_L1).toInt());
    return classes;
}

QList<bool> TestTeacherTalk::doors() const
{
    QList<bool> open;
    for (const QJsonObject &request : m_bench->peer.received(u"talk"_s))
        open.append(request.value("open"_L1).toBool());
    return open;
}

bool TestTeacherTalk::isIn(int classNumber) const
{
    return m_talk->room().isIn() && m_talk->room().classId() == ClassId::fromNumber(classNumber);
}

void TestTeacherTalk::entersTheRoomOfTheOnlyCall()
{
    QVERIFY(m_bench->enter());
    QVERIFY(!m_talk->call());
    LiveCall *call = m_bench->start(101);
    QCOMPARE(m_talk->call(), call);
    QTRY_VERIFY(isIn(101));
    QVERIFY(!m_bench->peer.received(u"register"_s).first().contains("user"_L1));
}

void TestTeacherTalk::staysWhereItIs()
{
    QVERIFY(m_bench->enter());
    LiveCall *first = m_bench->start(101);
    LiveCall *second = m_bench->start(202);
    QCOMPARE(m_talk->call(), first);
    m_talk->choose(second);
    QTRY_VERIFY(isIn(202));
    m_talk->choose(second);
    m_bench->calls.endByServer(101);
    QTRY_COMPARE(m_talk->calls(), QList{second});
    QCOMPARE(entered(), (QList{101, 202}));
}

void TestTeacherTalk::goesOnToACallThatIsLeft()
{
    QVERIFY(m_bench->enter());
    m_bench->start(101);
    m_bench->start(202);
    m_bench->calls.endByServer(101);
    QTRY_VERIFY(isIn(202));
    m_bench->calls.endByServer(202);
    QTRY_VERIFY(!m_talk->call());
    QCOMPARE(m_talk->room().state(), TalkRoom::State::Over);
}

void TestTeacherTalk::comesBackAfterTheLogIn()
{
    QVERIFY(m_bench->enter());
    m_bench->start(101);
    QTRY_VERIFY(isIn(101));
    m_bench->peer.dropConnections();
    QTRY_COMPARE(m_talk->room().state(), TalkRoom::State::Away);
    QTRY_VERIFY(isIn(101));
    QStringList asked;
    for (const QJsonObject &request : m_bench->peer.received())
        asked.append(request.value("op"_L1).toString());
    QCOMPARE(asked.count(u"register"_s), 2); // none of them before the login
    QVERIFY(asked.lastIndexOf(u"login"_s) < asked.lastIndexOf(u"register"_s));
    QVERIFY(asked.lastIndexOf(u"login"_s) > asked.indexOf(u"register"_s));
}

void TestTeacherTalk::eachCallHasItsDoor()
{
    QVERIFY(m_bench->enter());
    LiveCall *first = m_bench->start(101);
    LiveCall *second = m_bench->start(202);
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

void TestTeacherTalk::aDoorThatDidNotMove()
{
    m_talk->setDoor(Door::Closed); // without a room
    QVERIFY(m_bench->enter());
    m_bench->start(101);
    QSignalSpy refused(m_talk.get(), &TeacherTalk::doorRefused);
    m_bench->peer.refuse(u"talk"_s, {.code = ErrorCode::NotYours});
    m_talk->setDoor(Door::Closed);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(m_talk->door(), Door::Open);
    QCOMPARE(doors(), QList{false});
}

void TestTeacherTalk::knowsWhoIsCalledWhat()
{
    QVERIFY(m_bench->enter());
    QCOMPARE(m_talk->nameOf(u"2023001"_s), QString());
    m_bench->start(101);
    m_bench->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"Ana Souza"_s));
    QTRY_COMPARE(m_talk->nameOf(u"2023001"_s), u"Ana Souza"_s);
    QCOMPARE(m_talk->nameOf(u"2023002"_s), QString());
    QCOMPARE(m_talk->nameOf(u"rui, of another room"_s), QString());
}

void TestTeacherTalk::loggingOutForgets()
{
    QVERIFY(m_bench->enter());
    m_bench->start(101);
    QTRY_VERIFY(isIn(101));
    QJsonObject event =
        MessageEvent{u"2023001"_s, false, ClassId::fromNumber(101), {}, u"só para maria"_s, ScriptedPeer::now()}
            .toJson();
    event.insert("op"_L1, MessageEvent::op);
    m_bench->peer.push(event);
    QTRY_COMPARE(m_talk->room().messages().size(), 1);
    m_bench->desk().client.logOut();
    QCOMPARE(m_talk->room().state(), TalkRoom::State::Out);
    QVERIFY(m_talk->room().messages().isEmpty());
}

void TestTeacherTalk::withoutAccountsThereIsNone()
{
    m_bench->peer.hello()[u"login"_s] = false;
    m_bench->desk().client.connectTo(m_bench->peer.address());
    QTRY_VERIFY(m_bench->desk().client.isOpen());
    QVERIFY(m_bench->start(101));
    QVERIFY(!m_talk->isPossible());
    QCOMPARE(m_talk->room().state(), TalkRoom::State::Out);
    QVERIFY(entered().isEmpty());
}

CHAMADA_TEST(TestTeacherTalk)

} // namespace chamada::test::tst_teacherchat

#include "tst_teacherchat.moc"
