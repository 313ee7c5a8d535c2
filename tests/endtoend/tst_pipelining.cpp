// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_pipelining {

namespace {

constexpr int Connections = 50;
constexpr int CheckIns = 1000;
constexpr int PerConnection = CheckIns / Connections;
constexpr std::array classes{101, 202, 303, 404};

/// Spreads the students so that every connection has some of every class.
int classOf(int number)
{
    return classes[static_cast<size_t>(number) % classes.size()];
}

int numberOf(int connection, int turn)
{
    return turn * Connections + connection;
}

} // namespace

/// Tests a thousand check-ins over fifty plain connections, each of which sends all of its requests without waiting.
class TstPipelining : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyoneOnceAndInOrder();

private:
    void sendAll();
    void checkReplies();
    void checkReport(int classId, const QStringList &students);

    ServerProcess m_server;
    std::vector<Client> m_connections;
};

void TstPipelining::sendAll()
{
    for (int c = 0; c < Connections; ++c) {
        m_connections.push_back(std::make_unique<LineClient>(m_server.port()));
        for (int turn = 0; turn < PerConnection; ++turn) {
            const int number = numberOf(c, turn);
            QJsonObject json = checkIn(classOf(number), matricula(number));
            json.insert(u"id"_s, number);
            m_connections.back()->send(json);
        }
    }
}

void TstPipelining::checkReplies()
{
    for (int c = 0; c < Connections; ++c) {
        for (int turn = 0; turn < PerConnection; ++turn) {
            const int number = numberOf(c, turn);
            const QJsonObject reply = m_connections[static_cast<size_t>(c)]->reply();
            QCOMPARE(reply.value("id"_L1), number); // in request order
            QCOMPARE(reply.value("ok"_L1), true);
            QCOMPARE(reply.value("class"_L1), classOf(number));
            QCOMPARE(reply.value("student"_L1), matricula(number));
            QCOMPARE(reply.value("repeated"_L1), false);
        }
    }
}

void TstPipelining::checkReport(int classId, const QStringList &students)
{
    QSet<QString> expected;
    for (int number = 0; number < CheckIns; ++number)
        if (classOf(number) == classId)
            expected.insert(matricula(number));
    QCOMPARE(students.size(), expected.size()); // no duplicates
    QCOMPARE(QSet<QString>(students.cbegin(), students.cend()), expected);
    for (int c = 0; c < Connections; ++c) {
        qsizetype last = -1;
        for (int turn = 0; turn < PerConnection; ++turn) {
            if (classOf(numberOf(c, turn)) != classId)
                continue;
            const qsizetype place = students.indexOf(matricula(numberOf(c, turn)));
            QVERIFY(place > last); // the students of one connection keep their order
            last = place;
        }
    }
}

void TstPipelining::everyoneOnceAndInOrder()
{
    QVERIFY(m_server.start());
    const Client maria = teacher(m_server, u"maria"_s);
    QVERIFY(maria);
    for (const int classId : classes)
        QCOMPARE(maria->ask(request(u"start"_s, {{u"class"_s, classId}})).value("ok"_L1), true);
    sendAll();
    checkReplies();
    for (const int classId : classes) {
        const QJsonObject report = maria->ask(request(u"end"_s, {{u"class"_s, classId}}));
        QCOMPARE(report.value("class"_L1), classId);
        checkReport(classId, texts(report.value("students"_L1)));
        QStringList times;
        for (const QJsonValue &entry : report.value("entries"_L1).toArray())
            times.append(entry["time"_L1].toString());
        QVERIFY(std::is_sorted(times.cbegin(), times.cend()));
    }
}

CHAMADA_TEST(TstPipelining)

} // namespace chamada::test::tst_pipelining

#include "tst_pipelining.moc"
