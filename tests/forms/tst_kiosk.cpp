// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskwindow.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAccessible>
#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_kiosk {

using namespace student;

/// Tests the kiosk by keys alone, as a card reader and a teacher use it.
class TestKiosk : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aCardIsReadAndTheNextOneIsTaken();
    void typingBeginsTheNextOneAtOnce();
    void whatCannotBeAStudentIsSaid();
    void oneOfSeveralClassesIsChosen();
    void logsInAgainByItself();
    void withoutConnectionNobodyIsRegisteredLater();
    void leavingWantsThePassword();
    void cardsAtTheWayOutLeadBackToTheDoor();
    void aRefusedLoginIsSaid();

private:
    void setCalls(const QList<int> &classes);
    void accept(const QString &student);
    /// Logs in and shows the window.
    bool open(std::chrono::milliseconds answerTime = 1h);
    void type(const QString &text);
    void press(Qt::Key key);
    bool shows(const QString &text) const;
    QString typed() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<KnownServers> m_known;
    std::unique_ptr<ServerLink> m_link;
    std::unique_ptr<KioskClient> m_client;
    std::unique_ptr<KioskWindow> m_window;
    QJsonArray m_calls;
};

void TestKiosk::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_peer = std::make_unique<ScriptedPeer>();
    m_known = std::make_unique<KnownServers>(m_folder->filePath(u"servers.json"_s));
    m_link = std::make_unique<ServerLink>(*m_known);
    m_client =
        std::make_unique<KioskClient>(*m_link, KioskClient::Account{u"maria"_s, u"a good password"_s}, std::nullopt);
    m_peer->setHandler([this](const QJsonObject &request) -> std::optional<QJsonObject> {
        if (request.value("op"_L1) == LoginRequest::op)
            return QJsonObject();
        if (request.value("op"_L1) == ListCallsRequest::op)
            return QJsonObject{{u"calls"_s, m_calls}};
        return std::nullopt;
    });
    setCalls({101});
}

void TestKiosk::cleanup()
{
    m_window.reset();
    m_client.reset();
    m_link.reset();
    m_peer.reset();
}

void TestKiosk::setCalls(const QList<int> &classes)
{
    m_calls = {};
    for (const int number : classes)
        m_calls.append(QJsonObject{{u"class"_s, number}, {u"started"_s, u"2026-11-22T08:00:00.000-03:00"_s},
            {u"teacher"_s, u"Maria"_s}, {u"code"_s, false}, {u"roster_only"_s, false}});
}

void TestKiosk::accept(const QString &student)
{
    m_peer->reply(u"checkin"_s,
        {{u"class"_s, 101}, {u"student"_s, student}, {u"time"_s, u"2026-11-22T08:00:15.250-03:00"_s},
            {u"repeated"_s, false}, {u"flags"_s, QJsonArray()}, {u"receipt"_s, u"abc.def"_s}});
}

bool TestKiosk::open(std::chrono::milliseconds answerTime)
{
    m_window = std::make_unique<KioskWindow>(*m_client, answerTime);
    m_window->resize(1024, 600);
    m_window->show();
    m_window->activateWindow();
    m_link->open(m_peer->address());
    return QTest::qWaitForWindowActive(m_window.get())
        && QTest::qWaitFor([this] { return !m_client->calls().isEmpty(); });
}

void TestKiosk::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestKiosk::press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

bool TestKiosk::shows(const QString &text) const
{
    const auto labels = m_window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestKiosk::aCardIsReadAndTheNextOneIsTaken()
{
    QVERIFY(open(50ms));
    accept(u"2023001"_s);
    type(u"2023001"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(u"Present"_s));
    QTRY_VERIFY(shows(u"Your student ID"_s));
    QVERIFY(!shows(u"2023001"_s));
    m_peer->refuse(u"checkin"_s, {.code = ErrorCode::NotOnRoster});
    type(u"2023002"_s);
    press(Qt::Key_Enter);
    QTRY_VERIFY(shows(u"Refused"_s));
}

void TestKiosk::typingBeginsTheNextOneAtOnce()
{
    QVERIFY(open());
    accept(u"2023001"_s);
    accept(u"2023002"_s);
    type(u"2023001"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(u"Present"_s));
    type(u"2"_s);
    QVERIFY(shows(u"Your student ID"_s));
    QCOMPARE(typed(), u"2"_s);
    type(u"023002"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_peer->received(u"checkin"_s).size(), 2);
    QCOMPARE(m_peer->received(u"checkin"_s).constLast().value("student"_L1), QJsonValue(u"2023002"_s));
    QTRY_VERIFY(shows(u"2023002"_s));
}

void TestKiosk::whatCannotBeAStudentIsSaid()
{
    QVERIFY(open());
    type(u"%%%"_s);
    press(Qt::Key_Return);
    QVERIFY(shows(u"Not read"_s));
    QCOMPARE(typed(), QString());
    QVERIFY(m_peer->received(u"checkin"_s).isEmpty());
}

void TestKiosk::oneOfSeveralClassesIsChosen()
{
    setCalls({101, 202});
    QVERIFY(open());
    QVERIFY(shows(u"Which class is this door for?"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(u"Your student ID"_s));
    m_peer->refuse(u"checkin"_s, {.code = ErrorCode::NotOnRoster});
    type(u"2023001"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_peer->received(u"checkin"_s).size(), 1);
    QCOMPARE(m_peer->received(u"checkin"_s).constLast().value("class"_L1), QJsonValue(202));
}

void TestKiosk::logsInAgainByItself()
{
    QVERIFY(open());
    m_peer->dropConnections();
    QTRY_COMPARE(m_peer->received(u"login"_s).size(), 2);
    QTRY_COMPARE(m_client->state(), KioskClient::State::Open);
    accept(u"2023001"_s);
    type(u"2023001"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(u"Present"_s));
}

void TestKiosk::withoutConnectionNobodyIsRegisteredLater()
{
    QVERIFY(open());
    m_peer->stop();
    QTRY_VERIFY(shows(u"No connection"_s));
    type(u"2023001"_s);
    press(Qt::Key_Return);
    QVERIFY(shows(u"Not registered"_s));
    QVERIFY(m_peer->resume());
    m_link->retryNow();
    QTRY_COMPARE(m_client->state(), KioskClient::State::Open);
    QVERIFY(m_peer->received(u"checkin"_s).isEmpty());
}

void TestKiosk::leavingWantsThePassword()
{
    QVERIFY(open());
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(shows(u"Leaving the kiosk needs the password of maria."_s));
    type(u"wrong"_s);
    press(Qt::Key_Return);
    QVERIFY(shows(u"That is not the password."_s));
    QVERIFY(m_window->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(shows(u"Your student ID"_s));
    press(Qt::Key_Escape);
    type(u"a good password"_s);
    press(Qt::Key_Return);
    QVERIFY(!m_window->isVisible());
}

void TestKiosk::cardsAtTheWayOutLeadBackToTheDoor()
{
    QVERIFY(open());
    press(Qt::Key_Escape);
    for (const QString &card : {u"2023001"_s, u"2023002"_s, u"2023003"_s}) {
        QVERIFY(shows(u"Leaving the kiosk needs the password of maria."_s));
        type(card);
        press(Qt::Key_Return);
    }
    QVERIFY(shows(u"Your student ID"_s));
    QVERIFY(m_window->isVisible());
}

void TestKiosk::aRefusedLoginIsSaid()
{
    m_peer->refuse(u"login"_s, {.code = ErrorCode::BadLogin});
    m_window = std::make_unique<KioskWindow>(*m_client);
    m_window->show();
    m_link->open(m_peer->address());
    QTRY_VERIFY(shows(u"Not logged in"_s));
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

CHAMADA_WINDOW_TEST(TestKiosk)

} // namespace chamada::test::tst_kiosk

#include "tst_kiosk.moc"
