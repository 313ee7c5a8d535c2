// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rollcalls {

namespace {

constexpr int Teachers = 3;
constexpr int Students = 60;
constexpr std::array classes{101, 202, 303};

} // namespace

/// Tests three teachers and sixty students over TLS with the real server.
class TstRollCalls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnQtWarnings(); }
    void teachersStart();
    void aClassIsHeldByOneTeacher();
    void studentsArriveInOrder();
    void aSecondAnswerIsTheFirst();
    void withoutACallItIsClassZero();
    void watchersSeeTheirOwnClass();
    void onlyTheOwnerEnds();
    void ownersEnd();
    void afterTheEndItIsClassZero();
    void onlyTheOwnerConfirms();
    void receivedErases();
    void stopsWhenAsked();

private:
    ServerProcess m_server;
    std::vector<Client> m_teachers;
    std::vector<Client> m_students;
    std::array<QStringList, Teachers> m_arrived; ///< by class, in order
    QHash<QString, QString> m_firstTime; ///< by student
    std::array<QString, Teachers> m_calls;
};

void TstRollCalls::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(!m_server.setupCode().isEmpty());
    for (int i = 0; i < Teachers; ++i) {
        m_teachers.push_back(teacher(m_server, u"professor %1"_s.arg(i)));
        QVERIFY(m_teachers.back());
    }
    for (int i = 0; i < Students; ++i)
        m_students.push_back(student(m_server));
}

void TstRollCalls::teachersStart()
{
    for (size_t i = 0; i < Teachers; ++i) {
        const QJsonObject reply = m_teachers[i]->ask(request(u"start"_s, {{u"class"_s, classes[i]}}));
        QCOMPARE(reply.value("ok"_L1), true);
        QCOMPARE(reply.value("class"_L1), classes[i]);
        QCOMPARE(reply.value("repeated"_L1), false);
        QVERIFY(QDateTime::fromString(reply.value("time"_L1).toString(), Qt::ISODateWithMs).isValid());
        m_calls[i] = reply.value("call"_L1).toString();
        QVERIFY(!m_calls[i].isEmpty());
        QCOMPARE(m_teachers[i]->ask(request(u"watch"_s, {{u"class"_s, classes[i]}})).value("count"_L1), 0);
    }
}

void TstRollCalls::aClassIsHeldByOneTeacher()
{
    const QJsonObject start = request(u"start"_s, {{u"class"_s, classes[0]}});
    QCOMPARE(m_teachers[1]->ask(start).value("error"_L1), u"call-open"_s);
    const QJsonObject again = m_teachers[0]->ask(start);
    QCOMPARE(again.value("repeated"_L1), true);
    QCOMPARE(again.value("call"_L1), m_calls[0]);
}

void TstRollCalls::studentsArriveInOrder()
{
    std::vector<int> order(Students);
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    for (const int i : order) {
        const size_t ofClass = static_cast<size_t>(i) % Teachers;
        const QJsonObject reply = m_students[static_cast<size_t>(i)]->ask(checkIn(classes[ofClass], matricula(i)));
        QCOMPARE(reply.value("ok"_L1), true);
        QCOMPARE(reply.value("class"_L1), classes[ofClass]);
        QCOMPARE(reply.value("student"_L1), matricula(i));
        QCOMPARE(reply.value("repeated"_L1), false);
        m_arrived[ofClass].append(matricula(i));
        m_firstTime[matricula(i)] = reply.value("time"_L1).toString();
    }
}

void TstRollCalls::aSecondAnswerIsTheFirst()
{
    // All requests are sent before the first reply is read.
    for (size_t i = 0; i < Students; ++i)
        m_students[i]->send(checkIn(classes[i % Teachers], matricula(static_cast<int>(i))));
    for (size_t i = 0; i < Students; ++i) {
        const QJsonObject reply = m_students[i]->reply();
        QCOMPARE(reply.value("repeated"_L1), true);
        QCOMPARE(reply.value("time"_L1), m_firstTime.value(matricula(static_cast<int>(i))));
    }
}

void TstRollCalls::withoutACallItIsClassZero()
{
    const QJsonObject reply = m_students[0]->ask(checkIn(404, matricula(0)));
    QCOMPARE(reply.value("ok"_L1), false);
    QCOMPARE(reply.value("class"_L1), 0);
    QCOMPARE(reply.value("error"_L1), u"no-open-call"_s);
    QVERIFY(reply.contains("time"_L1));
}

void TstRollCalls::watchersSeeTheirOwnClass()
{
    for (size_t i = 0; i < Teachers; ++i) {
        QStringList seen;
        while (seen.size() < m_arrived[i].size()) {
            const QJsonObject event = m_teachers[i]->event(u"present"_s);
            QCOMPARE(event.value("class"_L1), classes[i]);
            QCOMPARE(event.value("call"_L1), m_calls[i]);
            for (const QJsonValue &entry : event.value("added"_L1).toArray())
                seen.append(entry["student"_L1].toString());
            QCOMPARE(event.value("count"_L1), seen.size());
        }
        QCOMPARE(seen, m_arrived[i]);
    }
}

void TstRollCalls::onlyTheOwnerEnds()
{
    for (const char *op : {"end", "watch"}) {
        const QJsonObject reply = m_teachers[1]->ask(request(QString::fromLatin1(op), {{u"class"_s, classes[0]}}));
        QCOMPARE(reply.value("error"_L1), u"not-yours"_s);
    }
    const QJsonObject guest = m_students[0]->ask(request(u"end"_s, {{u"class"_s, classes[0]}}));
    QCOMPARE(guest.value("error"_L1), u"login-required"_s);
}

void TstRollCalls::ownersEnd()
{
    for (size_t i = 0; i < Teachers; ++i) {
        const QJsonObject report = m_teachers[i]->ask(request(u"end"_s, {{u"class"_s, classes[i]}}));
        QCOMPARE(report.value("ok"_L1), true);
        QCOMPARE(report.value("class"_L1), classes[i]);
        QCOMPARE(report.value("call"_L1), m_calls[i]);
        QCOMPARE(texts(report.value("students"_L1)), m_arrived[i]);
        QStringList entries;
        for (const QJsonValue &entry : report.value("entries"_L1).toArray()) {
            const QString who = entry["student"_L1].toString();
            QCOMPARE(entry["time"_L1], m_firstTime.value(who));
            QCOMPARE(entry["by"_L1], u"student"_s);
            entries.append(who);
        }
        QCOMPARE(entries, m_arrived[i]);
        QCOMPARE(m_teachers[i]->event(u"ended"_s).value("call"_L1), m_calls[i]);
    }
}

void TstRollCalls::afterTheEndItIsClassZero()
{
    const QJsonObject reply = m_students[0]->ask(checkIn(classes[0], matricula(0)));
    QCOMPARE(reply.value("class"_L1), 0);
    QCOMPARE(reply.value("error"_L1), u"no-open-call"_s);
    const QJsonObject again = m_teachers[0]->ask(request(u"end"_s, {{u"class"_s, classes[0]}}));
    QCOMPARE(again.value("error"_L1), u"no-open-call"_s);
}

void TstRollCalls::onlyTheOwnerConfirms()
{
    const QJsonObject reply = m_teachers[1]->ask(request(u"received"_s, {{u"call"_s, m_calls[0]}}));
    QCOMPARE(reply.value("error"_L1), u"not-yours"_s);
    QCOMPARE(m_teachers[0]->ask(request(u"reports"_s)).value("reports"_L1).toArray().size(), 1);
}

void TstRollCalls::receivedErases()
{
    QVERIFY(m_server.keeps(m_calls[0].toUtf8()));
    for (size_t i = 0; i < Teachers; ++i) {
        for (int times = 0; times < 2; ++times)
            QCOMPARE(m_teachers[i]->ask(request(u"received"_s, {{u"call"_s, m_calls[i]}})).value("ok"_L1), true);
        QVERIFY(m_teachers[i]->ask(request(u"reports"_s)).value("reports"_L1).toArray().isEmpty());
        QVERIFY(!m_server.keeps(m_calls[i].toUtf8()));
        for (const QString &who : m_arrived[i])
            QVERIFY2(!m_server.keeps(who.toUtf8()), qPrintable(who));
    }
}

void TstRollCalls::stopsWhenAsked()
{
    QCOMPARE(m_server.terminate(), 0);
    QCOMPARE(m_students[0]->event(u"bye"_s).value("reason"_L1), u"shutting-down"_s);
    QTRY_VERIFY(m_teachers[0]->isClosed());
}

CHAMADA_TEST(TstRollCalls)

} // namespace chamada::test::tst_rollcalls

#include "tst_rollcalls.moc"
