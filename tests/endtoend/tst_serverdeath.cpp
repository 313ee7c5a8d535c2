// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serverdeath {

namespace {

constexpr int ClassId = 101;
constexpr int Connections = 10;
constexpr int PerConnection = 100;
constexpr qsizetype EnoughReplies = 200; // before the last one

} // namespace

/// Kills the server in the middle of a call and tests that every acknowledged check-in survives the restart.
class TstServerDeath : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whatWasAcknowledgedIsKept();

private:
    void checkInUntilItDies();
    void collectReplies();

    ServerProcess m_server;
    std::vector<Client> m_students;
    QHash<QString, QString> m_acknowledged; ///< time by student
};

void TstServerDeath::collectReplies()
{
    for (const Client &client : m_students) {
        while (client->replyCount() > 0) {
            const QJsonObject reply = client->reply();
            QCOMPARE(reply.value("ok"_L1), true);
            m_acknowledged[reply.value("student"_L1).toString()] = reply.value("time"_L1).toString();
        }
    }
}

void TstServerDeath::checkInUntilItDies()
{
    for (int c = 0; c < Connections; ++c)
        m_students.push_back(student(m_server));
    for (int turn = 0; turn < PerConnection; ++turn)
        for (int c = 0; c < Connections; ++c)
            m_students[static_cast<size_t>(c)]->send(checkIn(ClassId, matricula(turn * Connections + c)));
    QTRY_VERIFY((collectReplies(), m_acknowledged.size() >= EnoughReplies));
    m_server.kill();
    // A reply sent before the crash still counts as an acknowledgement.
    QTRY_VERIFY(std::all_of(m_students.cbegin(), m_students.cend(), [](const Client &c) { return c->isClosed(); }));
    collectReplies();
}

void TstServerDeath::whatWasAcknowledgedIsKept()
{
    QVERIFY(m_server.start());
    QJsonObject started;
    {
        const Client maria = teacher(m_server, u"maria"_s);
        QVERIFY(maria);
        started = maria->ask(request(u"start"_s, {{u"class"_s, ClassId}, {u"title"_s, u"Redes"_s}}));
        QCOMPARE(started.value("ok"_L1), true);
    }
    checkInUntilItDies();
    const quint16 port = m_server.port();
    QVERIFY(m_server.start());
    QCOMPARE(m_server.port(), port);

    const Client maria = teacherAgain(m_server, u"maria"_s);
    QVERIFY(maria);
    const QJsonValue mine = maria->ask(request(u"mine"_s)).value("calls"_L1).toArray().first();
    QCOMPARE(mine["call"_L1], started.value("call"_L1));
    QCOMPARE(mine["started"_L1], started.value("time"_L1));
    QCOMPARE(mine["title"_L1], u"Redes"_s);

    // A student whose reply was lost checks in again.
    const QString first = m_acknowledged.cbegin().key();
    const QJsonObject again = student(m_server)->ask(checkIn(ClassId, first));
    QCOMPARE(again.value("repeated"_L1), true);
    QCOMPARE(again.value("time"_L1), m_acknowledged.value(first));

    const QJsonObject report = maria->ask(request(u"end"_s, {{u"class"_s, ClassId}}));
    QHash<QString, QString> reported;
    for (const QJsonValue &entry : report.value("entries"_L1).toArray())
        reported[entry["student"_L1].toString()] = entry["time"_L1].toString();
    QCOMPARE(texts(report.value("students"_L1)).size(), reported.size());
    for (auto it = m_acknowledged.cbegin(); it != m_acknowledged.cend(); ++it)
        QCOMPARE(reported.value(it.key()), it.value());
}

CHAMADA_TEST(TstServerDeath)

} // namespace chamada::test::tst_serverdeath

#include "tst_serverdeath.moc"
