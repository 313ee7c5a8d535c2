// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_subjects {

namespace {

const QString subject = u"Prova de redes"_s;
const QString answer = u"Re: Prova de redes"_s;
const QString text = u"A prova é na sexta.\nTragam o caderno — e “lápis”."_s;

QDateTime timeOf(const QJsonObject &message)
{
    return QDateTime::fromString(message.value("time"_L1).toString(), Qt::ISODateWithMs);
}

} // namespace

/// Tests messages with a subject and a text, stamped with the server's date and time: to a class and to one user.
class TstSubjects : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnQtWarnings(); }
    void everyoneInTheClassGetsIt();
    void oneAloneGetsIt();
    void aSubjectMayBeMissing();
    void otherClassesGetNothing();
    void anEmptyOneIsRefused();

private:
    Client member(const QString &student, int classId);

    ServerProcess m_server;
    Client m_teacher;
    Client m_ana;
    Client m_bia;
    Client m_stranger; ///< of another class
};

Client TstSubjects::member(const QString &who, int classId)
{
    Client client = student(m_server);
    client->ask(checkIn(classId, who));
    const QJsonObject reply = client->ask(request(u"register"_s, {{u"class"_s, classId}}));
    return reply.value("ok"_L1).toBool() ? std::move(client) : nullptr;
}

void TstSubjects::initTestCase()
{
    QVERIFY(m_server.start());
    m_teacher = teacher(m_server, u"maria"_s);
    QVERIFY(m_teacher);
    for (const int classId : {101, 202})
        QCOMPARE(m_teacher->ask(request(u"start"_s, {{u"class"_s, classId}})).value("ok"_L1), true);
    QCOMPARE(m_teacher->ask(request(u"register"_s, {{u"class"_s, 101}})).value("ok"_L1), true);
    m_ana = member(matricula(1), 101);
    m_bia = member(matricula(2), 101);
    m_stranger = member(matricula(3), 202);
    QVERIFY(m_ana && m_bia && m_stranger);
}

void TstSubjects::everyoneInTheClassGetsIt()
{
    const QDateTime before = timeOf(m_teacher->ask(request(u"ping"_s)));
    const QJsonObject sent = m_teacher->ask(request(u"msg"_s, {{u"subject"_s, subject}, {u"data"_s, text}}));
    QCOMPARE(sent.value("delivered"_L1), 2);
    for (const Client *student : {&m_ana, &m_bia}) {
        const QJsonObject message = (*student)->event(u"msg"_s);
        QCOMPARE(message.value("subject"_L1), subject);
        QCOMPARE(message.value("data"_L1), text);
        QCOMPARE(message.value("user"_L1), u"maria"_s);
        QCOMPARE(message.value("teacher"_L1), true);
        QCOMPARE(message.value("class"_L1), 101);
        QVERIFY(message.value("time"_L1).toString().contains(u'T'));
        QVERIFY(before <= timeOf(message) && timeOf(message) <= timeOf((*student)->ask(request(u"ping"_s))));
    }
}

void TstSubjects::oneAloneGetsIt()
{
    const QJsonObject sent =
        m_ana->ask(request(u"msg"_s, {{u"to"_s, u"maria"_s}, {u"subject"_s, answer}, {u"data"_s, u"Sim."_s}}));
    QCOMPARE(sent.value("delivered"_L1), 1);
    const QJsonObject message = m_teacher->event(u"msg"_s);
    QCOMPARE(message.value("subject"_L1), answer);
    QCOMPARE(message.value("user"_L1), matricula(1));
    QCOMPARE(message.value("teacher"_L1), false);
    QCOMPARE(m_bia->ask(request(u"ping"_s)).value("ok"_L1), true);
    QCOMPARE(m_bia->eventCount(u"msg"_s), 0);
}

void TstSubjects::aSubjectMayBeMissing()
{
    QCOMPARE(m_bia->ask(request(u"msg"_s, {{u"data"_s, u"Oi"_s}})).value("delivered"_L1), 2);
    const QJsonObject message = m_ana->event(u"msg"_s);
    QCOMPARE(message.value("data"_L1), u"Oi"_s);
    QVERIFY(!message.contains("subject"_L1));
    QVERIFY(timeOf(message).isValid());
}

void TstSubjects::otherClassesGetNothing()
{
    QCOMPARE(m_stranger->ask(request(u"ping"_s)).value("ok"_L1), true);
    QCOMPARE(m_stranger->eventCount(u"msg"_s), 0);
}

void TstSubjects::anEmptyOneIsRefused()
{
    const QJsonObject reply = m_ana->ask(request(u"msg"_s, {{u"subject"_s, subject}}));
    QCOMPARE(reply.value("error"_L1), u"bad-request"_s);
    QCOMPARE(reply.value("field"_L1), u"data"_s);
}

CHAMADA_TEST(TstSubjects)

} // namespace chamada::test::tst_subjects

#include "tst_subjects.moc"
