// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/forms/terminalprocess.h"
#include "tests/support/callids.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_teachertext {

/// Tests the teacher's program without a window, as a process against a scripted server with at most one call.
class TestTeacherText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void startSaysClassAndTime();
    void endListsStoresAndConfirms();
    void startThenEnterEnds();
    void endOfNothingIsRefused();
    void wrongPasswordIsRefused();
    void jsonHasTheReport();
    void pendingReportsComeHome();
    void conversation();
    void wrongUsage();

private:
    static Entry entry(const QString &student);
    std::optional<QJsonObject> answer(const QJsonObject &request);
    Report report() const;
    QStringList arguments(const QStringList &more) const;
    QString diary() const { return m_program->home() + u"/data/chamada/diary.sqlite"_s; }

    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<TerminalProcess> m_program;
    QList<Entry> m_entries;
    QList<Report> m_reports;
    bool m_open = false;
};

const ClassId class101 = *ClassId::fromNumber(101);
const Timestamp eight = *Timestamp::fromText(u"2026-11-22T08:00:00.000-03:00"_s);

void TestTeacherText::init()
{
    failOnQtWarnings();
    m_open = false;
    m_entries = {entry(u"2023002"_s), entry(u"2023001"_s)};
    m_reports.clear();
    m_peer = std::make_unique<ScriptedPeer>();
    m_peer->setHandler([this](const QJsonObject &request) { return answer(request); });
    m_program = std::make_unique<TerminalProcess>(QStringLiteral(CHAMADA_TEACHER));
}

void TestTeacherText::cleanup()
{
    m_program.reset();
    m_peer.reset();
}

Entry TestTeacherText::entry(const QString &student)
{
    return {.student = *StudentId::fromText(student),
        .time = eight,
        .by = By::Student,
        .flags = {},
        .name = {},
        .place = {},
        .note = {}};
}

Report TestTeacherText::report() const
{
    return {u"call-101"_callId, class101, u"Redes"_s, eight, Timestamp{eight.msecs + 6'000'000}, m_entries, {}};
}

std::optional<QJsonObject> TestTeacherText::answer(const QJsonObject &request)
{
    const QString op = request.value("op"_L1).toString();
    if (op == LoginRequest::op)
        return QJsonObject();
    if (op == ListOwnCallsRequest::op)
        return MineReply{
            m_open ? QList<OwnCall>{{u"call-101"_callId, class101, u"Redes"_s, eight, 2}} : QList<OwnCall>()}
            .toJson();
    if (op == ListReportsRequest::op)
        return ReportsReply{m_reports}.toJson();
    if (op == StartCallRequest::op)
        return StartReply{class101, u"call-101"_callId, eight, std::exchange(m_open, true)}.toJson();
    if (op == WatchCallRequest::op)
        return WatchReply{u"call-101"_callId, eight, m_entries.size(), m_entries}.toJson();
    if (op == EndCallRequest::op && std::exchange(m_open, false))
        return EndReply{report()}.toJson();
    if (op == ConfirmReportRequest::op)
        return QJsonObject();
    return std::nullopt;
}

QStringList TestTeacherText::arguments(const QStringList &more) const
{
    return QStringList{u"--server"_s, m_peer->address().toText(), u"--user"_s, u"maria"_s, u"--password-file"_s,
               m_program->file(u"password"_s, "a good password\n")}
    + more;
}

void TestTeacherText::startSaysClassAndTime()
{
    QCOMPARE(m_program->run(arguments({u"--class"_s, u"101"_s, u"--start"_s, u"--title"_s, u"Redes"_s})), 0);
    QVERIFY2(
        m_program->output().startsWith(u"Class 101 · Redes: roll call started on "_s), qPrintable(m_program->output()));
    QVERIFY(m_program->output().contains("2026"_L1));
    QCOMPARE(m_program->errors(), QString());
    QCOMPARE(m_peer->received(u"login"_s).constFirst().value("password"_L1), QJsonValue(u"a good password"_s));
}

void TestTeacherText::endListsStoresAndConfirms()
{
    m_open = true;
    QCOMPARE(m_program->run(arguments({u"--class"_s, u"101"_s, u"--end"_s})), 0);
    const QString said = m_program->output();
    QVERIFY2(said.indexOf("2023002"_L1) > 0, qPrintable(said));
    QVERIFY(said.indexOf("2023001"_L1) > said.indexOf("2023002"_L1));
    QVERIFY(said.contains("2 present"_L1));
    QVERIFY(said.contains(diary()));
    QVERIFY(QFile::exists(diary()));
    QCOMPARE(m_peer->received(u"received"_s).constLast().value("call"_L1), QJsonValue(u"call-101"_s));
}

void TestTeacherText::startThenEnterEnds()
{
    m_program->start(arguments({u"--class"_s, u"101"_s, u"--start"_s, u"--end"_s}));
    QVERIFY(m_program->says(u"Press Enter"_s));
    QVERIFY(m_peer->received(u"end"_s).isEmpty());
    m_program->type({});
    QCOMPARE(m_program->finish(), 0);
    QVERIFY(m_program->output().contains("2 present"_L1));
}

void TestTeacherText::endOfNothingIsRefused()
{
    m_peer->refuse(u"end"_s, {.code = ErrorCode::NoOpenCall});
    QCOMPARE(m_program->run(arguments({u"--class"_s, u"101"_s, u"--end"_s})), 1);
    QCOMPARE(m_program->output(), QString());
    QCOMPARE(m_program->errors().count(u'\n'), 1);
}

void TestTeacherText::wrongPasswordIsRefused()
{
    m_peer->refuse(u"login"_s, {.code = ErrorCode::BadLogin});
    QCOMPARE(m_program->run(arguments({u"--class"_s, u"101"_s, u"--start"_s})), 1);
    QVERIFY(m_program->errors().contains("The user name or the password is wrong."_L1));
    QCOMPARE(m_peer->received(u"login"_s).size(), 1);
}

void TestTeacherText::jsonHasTheReport()
{
    m_open = true;
    QCOMPARE(m_program->run(arguments({u"--class"_s, u"101"_s, u"--end"_s, u"--json"_s})), 0);
    QCOMPARE(m_program->answers().size(), 1);
    const QJsonObject ended = m_program->answers().constFirst();
    QCOMPARE(ended.value("ok"_L1), QJsonValue(true));
    QCOMPARE(ended.value("stored"_L1), QJsonValue(true));
    const QJsonArray expected{u"2023002"_s, u"2023001"_s};
    QCOMPARE(ended.value("students"_L1), QJsonValue(expected));
}

void TestTeacherText::pendingReportsComeHome()
{
    m_reports = {report()};
    m_reports[0].call = u"lost"_callId;
    QCOMPARE(m_program->run(arguments({u"--class"_s, u"101"_s, u"--start"_s})), 0);
    QCOMPARE(m_peer->received(u"received"_s).constFirst().value("call"_L1), QJsonValue(u"lost"_s));
    QVERIFY(m_program->output().contains("2023002"_L1));
}

void TestTeacherText::conversation()
{
    m_entries.clear();
    m_program->start(arguments({}));
    m_program->type(u"start 101 Redes"_s);
    QVERIFY(m_program->says(u"roll call started on"_s));
    QTRY_VERIFY(!m_peer->received(u"watch"_s).isEmpty());
    Entry late = entry(u"2023009"_s);
    late.time = {QDateTime::currentMSecsSinceEpoch() + 60'000};
    m_entries = {late};
    QJsonObject event = PresentEvent{class101, u"call-101"_callId, 1, m_entries, {}}.toJson();
    event.insert("op"_L1, PresentEvent::op);
    m_peer->push(event);
    QVERIFY(m_program->says(u"2023009"_s));
    m_program->type(u"list"_s);
    QVERIFY(m_program->says(u"1 present"_s));
    m_program->type(u"nonsense"_s);
    m_program->type(u"end"_s);
    QVERIFY(m_program->says(diary()));
    m_program->type(u"quit"_s);
    QCOMPARE(m_program->finish(), 0);
    QVERIFY(m_program->errors().contains(u"“nonsense” is not a command"_s));
}

void TestTeacherText::wrongUsage()
{
    QCOMPARE(m_program->run({u"--start"_s}), 2);
    QVERIFY(m_program->errors().contains("--class"_L1));
}

CHAMADA_TEST(TestTeacherText)

} // namespace chamada::test::tst_teachertext

#include "tst_teachertext.moc"
