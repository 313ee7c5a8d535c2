// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/forms/terminalprocess.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rostertext {

/// Tests rosters from the terminal: the teacher's program as a process against a scripted server with one roster.
class TestRosterText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsEveryone();
    void listsAsOneObject();
    void findsByStudent();
    void findsNobody();
    void addsWhatTheLineSays();
    void addsTheLinesOfTheInput();
    void addsLongListsInParts();
    void aBadLineChangesNothing();
    void removesThenAddsThenLists();
    void refusalIsSaid();

private:
    std::optional<QJsonObject> answer(const QJsonObject &request);
    int run(const QStringList &more);
    void start(const QStringList &more);
    QStringList lines() const { return m_program->output().split(u'\n', Qt::SkipEmptyParts); }
    QList<RosterLine> roster() const;

    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<TerminalProcess> m_program;
    QMap<QString, QString> m_roster; ///< name by student
};

void TestRosterText::init()
{
    failOnQtWarnings();
    m_roster = {{u"2023001"_s, u"Ana Souza"_s}, {u"7"_s, u"Bia"_s}};
    m_peer = std::make_unique<ScriptedPeer>();
    m_peer->setHandler([this](const QJsonObject &request) { return answer(request); });
    m_program = std::make_unique<TerminalProcess>(QStringLiteral(CHAMADA_TEACHER));
}

void TestRosterText::cleanup()
{
    m_program.reset();
    m_peer.reset();
}

QList<RosterLine> TestRosterText::roster() const
{
    QList<RosterLine> lines;
    for (auto line = m_roster.cbegin(); line != m_roster.cend(); ++line)
        lines.append({*StudentId::fromText(line.key()), line.value()});
    return lines;
}

std::optional<QJsonObject> TestRosterText::answer(const QJsonObject &request)
{
    const QString op = request.value("op"_L1).toString();
    const QJsonArray students = request.value("students"_L1).toArray();
    if (op == Login::op)
        return QJsonObject();
    if (op == Mine::op)
        return MineReply{}.toJson();
    if (op == Reports::op)
        return ReportsReply{}.toJson();
    if (op == RosterList::op)
        return RosterListReply{roster()}.toJson();
    if (op == RosterFind::op) {
        const QString student = request.value("student"_L1).toString();
        QList<RosterPlace> found;
        if (m_roster.contains(student))
            found.append({*ClassId::fromNumber(101), *StudentId::fromText(student), m_roster.value(student)});
        return RosterFindReply{found}.toJson();
    }
    if (op != RosterAdd::op && op != RosterRemove::op)
        return std::nullopt;
    for (const QJsonValue &student : students) {
        if (op == RosterAdd::op)
            m_roster.insert(student["student"_L1].toString(), student["name"_L1].toString());
        else
            m_roster.remove(student.toString());
    }
    return RosterCount{m_roster.size()}.toJson();
}

int TestRosterText::run(const QStringList &more)
{
    start(more);
    return m_program->finish();
}

void TestRosterText::start(const QStringList &more)
{
    m_program->start(QStringList{u"--server"_s, m_peer->address().toText(), u"--user"_s, u"maria"_s,
                         u"--password-file"_s, m_program->file(u"password"_s, "a good password\n")}
        + more);
}

void TestRosterText::listsEveryone()
{
    QCOMPARE(run({u"--class=101"_s, u"--roster-list"_s}), 0);
    QCOMPARE(lines(),
        (QStringList{u"  2023001  Ana Souza"_s, u"  7        Bia"_s, u"Class 101: 2 students on the list."_s}));
    QCOMPARE(m_program->errors(), QString());
}

void TestRosterText::listsAsOneObject()
{
    QCOMPARE(run({u"--class=101"_s, u"--roster-list"_s, u"--json"_s}), 0);
    QCOMPARE(m_program->answers().size(), 1);
    const QJsonObject listed = m_program->answers().constFirst();
    QCOMPARE(listed.value("ok"_L1), QJsonValue(true));
    QCOMPARE(listed.value("event"_L1), QJsonValue(u"roster"_s));
    QCOMPARE(listed.value("class"_L1), QJsonValue(101));
    QCOMPARE(listed.value("students"_L1)[0],
        QJsonValue(QJsonObject{{u"student"_s, u"2023001"_s}, {u"name"_s, u"Ana Souza"_s}}));
}

void TestRosterText::findsByStudent()
{
    QCOMPARE(run({u"--roster-find"_s, u"2023001"_s}), 0);
    QCOMPARE(lines(), QStringList{u"Class 101: 2023001  Ana Souza"_s});
}

void TestRosterText::findsNobody()
{
    QCOMPARE(run({u"--roster-find"_s, u"999"_s}), 0);
    QCOMPARE(lines(), QStringList{u"999 is on no list."_s});
}

void TestRosterText::addsWhatTheLineSays()
{
    QCOMPARE(run({u"--class=101"_s, u"--roster-add"_s, u"ab-1=Carla Dias"_s, u"--roster-add"_s, u"7=Beatriz"_s,
                 u"--json"_s}),
        0);
    QCOMPARE(m_roster.value(u"AB-1"_s), u"Carla Dias"_s);
    QCOMPARE(m_roster.value(u"7"_s), u"Beatriz"_s);
    QCOMPARE(m_program->answers().constFirst().value("count"_L1), QJsonValue(3));
}

void TestRosterText::addsTheLinesOfTheInput()
{
    start({u"--class=101"_s, u"--roster-add=-"_s});
    m_program->type(u"8=Davi"_s);
    m_program->type({});
    m_program->type(u" 9 = Elis Régis "_s);
    m_program->endInput();
    QCOMPARE(m_program->finish(), 0);
    QCOMPARE(m_roster.value(u"9"_s), u"Elis Régis"_s);
    QCOMPARE(lines(), QStringList{u"Class 101: 4 students on the list."_s});
}

void TestRosterText::addsLongListsInParts()
{
    m_roster.clear();
    start({u"--class=101"_s, u"--roster-add=-"_s});
    for (int n = 0; n < 1000; ++n)
        m_program->type(u"%1=Student %1"_s.arg(n));
    m_program->endInput();
    QCOMPARE(m_program->finish(), 0);
    QCOMPARE(m_roster.size(), 1000);
    QVERIFY(m_peer->received(u"roster-add"_s).size() > 1);
    QCOMPARE(lines(), QStringList{u"Class 101: 1000 students on the list."_s});
}

void TestRosterText::aBadLineChangesNothing()
{
    start({u"--class=101"_s, u"--roster-add=-"_s});
    m_program->type(u"8=Davi"_s);
    m_program->type(u"Elis"_s);
    m_program->endInput();
    QCOMPARE(m_program->finish(), 1);
    QVERIFY(m_program->errors().contains("Line 2"_L1));
    QVERIFY(m_peer->received(u"roster-add"_s).isEmpty());
}

void TestRosterText::removesThenAddsThenLists()
{
    QCOMPARE(run({u"--class=101"_s, u"--roster-list"_s, u"--roster-add=8=Davi"_s, u"--roster-remove=7"_s}), 0);
    QCOMPARE(lines(),
        (QStringList{u"Class 101: 1 student on the list."_s, u"Class 101: 2 students on the list."_s,
            u"  2023001  Ana Souza"_s, u"  8        Davi"_s, u"Class 101: 2 students on the list."_s}));
}

void TestRosterText::refusalIsSaid()
{
    m_peer->refuse(u"roster-add"_s, {.code = ErrorCode::StorageUnavailable});
    QCOMPARE(run({u"--class=101"_s, u"--roster-add=8=Davi"_s, u"--json"_s}), 1);
    QCOMPARE(m_program->errors().count(u'\n'), 1);
    QCOMPARE(m_program->answers().size(), 1);
    QCOMPARE(m_program->answers().constFirst().value("error"_L1), QJsonValue(u"storage-unavailable"_s));
}

CHAMADA_TEST(TestRosterText)

} // namespace chamada::test::tst_rostertext

#include "tst_rostertext.moc"
