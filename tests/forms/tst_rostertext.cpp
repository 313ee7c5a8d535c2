// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/forms/rosterfixture.h"
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
    std::unique_ptr<RosterFixture> m_fixture;
};

void TestRosterText::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RosterFixture>();
    m_fixture->roster = {{u"2023001"_s, u"Ana Souza"_s}, {u"7"_s, u"Bia"_s}};
}

void TestRosterText::cleanup()
{
    m_fixture.reset();
}

void TestRosterText::listsEveryone()
{
    QCOMPARE(m_fixture->run({u"--class=101"_s, u"--roster-list"_s}), 0);
    QCOMPARE(m_fixture->lines(),
        (QStringList{u"  2023001  Ana Souza"_s, u"  7        Bia"_s, u"Class 101: 2 students on the list."_s}));
    QCOMPARE(m_fixture->program.errors(), QString());
}

void TestRosterText::listsAsOneObject()
{
    QCOMPARE(m_fixture->run({u"--class=101"_s, u"--roster-list"_s, u"--json"_s}), 0);
    QCOMPARE(m_fixture->program.answers().size(), 1);
    const QJsonObject listed = m_fixture->program.answers().constFirst();
    QCOMPARE(listed.value("ok"_L1), QJsonValue(true));
    QCOMPARE(listed.value("event"_L1), QJsonValue(u"roster"_s));
    QCOMPARE(listed.value("class"_L1), QJsonValue(101));
    QCOMPARE(listed.value("students"_L1)[0],
        QJsonValue(QJsonObject{{u"student"_s, u"2023001"_s}, {u"name"_s, u"Ana Souza"_s}}));
}

void TestRosterText::findsByStudent()
{
    QCOMPARE(m_fixture->run({u"--roster-find"_s, u"2023001"_s}), 0);
    QCOMPARE(m_fixture->lines(), QStringList{u"Class 101: 2023001  Ana Souza"_s});
}

void TestRosterText::findsNobody()
{
    QCOMPARE(m_fixture->run({u"--roster-find"_s, u"999"_s}), 0);
    QCOMPARE(m_fixture->lines(), QStringList{u"999 is on no list."_s});
}

void TestRosterText::addsWhatTheLineSays()
{
    QCOMPARE(m_fixture->run({u"--class=101"_s, u"--roster-add"_s, u"ab-1=Carla Dias"_s, u"--roster-add"_s,
                 u"7=Beatriz"_s, u"--json"_s}),
        0);
    QCOMPARE(m_fixture->roster.value(u"AB-1"_s), u"Carla Dias"_s);
    QCOMPARE(m_fixture->roster.value(u"7"_s), u"Beatriz"_s);
    QCOMPARE(m_fixture->program.answers().constFirst().value("count"_L1), QJsonValue(3));
}

void TestRosterText::addsTheLinesOfTheInput()
{
    m_fixture->start({u"--class=101"_s, u"--roster-add=-"_s});
    m_fixture->program.type(u"8=Davi"_s);
    m_fixture->program.type({});
    m_fixture->program.type(u" 9 = Elis Régis "_s);
    m_fixture->program.endInput();
    QCOMPARE(m_fixture->program.finish(), 0);
    QCOMPARE(m_fixture->roster.value(u"9"_s), u"Elis Régis"_s);
    QCOMPARE(m_fixture->lines(), QStringList{u"Class 101: 4 students on the list."_s});
}

void TestRosterText::addsLongListsInParts()
{
    m_fixture->roster.clear();
    m_fixture->start({u"--class=101"_s, u"--roster-add=-"_s});
    for (int n = 0; n < 1000; ++n)
        m_fixture->program.type(u"%1=Student %1"_s.arg(n));
    m_fixture->program.endInput();
    QCOMPARE(m_fixture->program.finish(), 0);
    QCOMPARE(m_fixture->roster.size(), 1000);
    QVERIFY(m_fixture->peer.received(u"roster-add"_s).size() > 1);
    QCOMPARE(m_fixture->lines(), QStringList{u"Class 101: 1000 students on the list."_s});
}

void TestRosterText::aBadLineChangesNothing()
{
    m_fixture->start({u"--class=101"_s, u"--roster-add=-"_s});
    m_fixture->program.type(u"8=Davi"_s);
    m_fixture->program.type(u"Elis"_s);
    m_fixture->program.endInput();
    QCOMPARE(m_fixture->program.finish(), 1);
    QVERIFY(m_fixture->program.errors().contains("Line 2"_L1));
    QVERIFY(m_fixture->peer.received(u"roster-add"_s).isEmpty());
}

void TestRosterText::removesThenAddsThenLists()
{
    QCOMPARE(
        m_fixture->run({u"--class=101"_s, u"--roster-list"_s, u"--roster-add=8=Davi"_s, u"--roster-remove=7"_s}), 0);
    QCOMPARE(m_fixture->lines(),
        (QStringList{u"Class 101: 1 student on the list."_s, u"Class 101: 2 students on the list."_s,
            u"  2023001  Ana Souza"_s, u"  8        Davi"_s, u"Class 101: 2 students on the list."_s}));
}

void TestRosterText::refusalIsSaid()
{
    m_fixture->peer.refuse(u"roster-add"_s, {.code = ErrorCode::StorageUnavailable});
    QCOMPARE(m_fixture->run({u"--class=101"_s, u"--roster-add=8=Davi"_s, u"--json"_s}), 1);
    QCOMPARE(m_fixture->program.errors().count(u'\n'), 1);
    QCOMPARE(m_fixture->program.answers().size(), 1);
    QCOMPARE(m_fixture->program.answers().constFirst().value("error"_L1), QJsonValue(u"storage-unavailable"_s));
}

CHAMADA_TEST(TestRosterText)

} // namespace chamada::test::tst_rostertext

#include "tst_rostertext.moc"
