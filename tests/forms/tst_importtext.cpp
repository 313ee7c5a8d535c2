// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/forms/rosterfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_importtext {

/// Tests the import of class lists from the terminal.
class TestImportText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void takesTheStudentsOfAFile();
    void saysWhatCameOfEachRow();
    void takesTheStandardInput();
    void importsAgainWithoutAChange();
    void leavesOutWhatIsDoubtful();
    void takesWhatIsDoubtfulIfAsked();
    void removesWhoIsGoneIfAsked();
    void changesNothingInADryRun();
    void takesNothingFromShortenedNumbers();
    void saysWhyNothingIsRead();
    void asksForAColumn();
    void takesTheColumnsOfTheCommandLine();
    void saysThatThereIsNoSuchColumn();
    void takesOneClassOfSeveral();
    void refusalIsSaid();
    void listsTheRosterAfterwards();

private:
    /// Imports the list with these arguments; returns the exit status.
    int import(const QByteArray &list, const QStringList &more = {});
    QJsonObject imported() { return m_fixture->program.answers().value(0); }
    static QJsonObject line(const QString &student, const QString &name)
    {
        return {{u"student"_s, student}, {u"name"_s, name}};
    }
    QMap<QString, QString> &roster() { return m_fixture->roster; }
    qsizetype sent(const QString &op) { return m_fixture->peer.received(op).size(); }

    std::unique_ptr<RosterFixture> m_fixture;
};

void TestImportText::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RosterFixture>();
}

void TestImportText::cleanup()
{
    m_fixture.reset();
}

int TestImportText::import(const QByteArray &list, const QStringList &more)
{
    return m_fixture->run(
        QStringList{u"--class=101"_s, u"--roster-import"_s, m_fixture->program.file(u"list.csv"_s, list)} + more);
}

void TestImportText::takesTheStudentsOfAFile()
{
    QCOMPARE(import("RA;Aluno\n0012;Ana Souza\n0013;Bia Lima\nTotal;2 alunos\n", {u"--json"_s}), 0);
    const QMap<QString, QString> expected{{u"0012"_s, u"Ana Souza"_s}, {u"0013"_s, u"Bia Lima"_s}};
    QCOMPARE(roster(), expected);
    QCOMPARE(m_fixture->lines().size(), 1);
    const QJsonObject json = imported();
    QCOMPARE(json.value("ok"_L1), QJsonValue(true));
    QCOMPARE(json.value("event"_L1), QJsonValue(u"roster-imported"_s));
    QCOMPARE(json.value("taken"_L1),
        QJsonValue(QJsonArray{line(u"0012"_s, u"Ana Souza"_s), line(u"0013"_s, u"Bia Lima"_s)}));
    QCOMPARE(json.value("left_out"_L1).toArray().size(), 1);
    QCOMPARE(json.value("left_out"_L1)[0]["line"_L1], QJsonValue(4));
    QCOMPARE(json.value("left_out"_L1)[0]["why"_L1], QJsonValue(u"This row is no student"_s));
    QCOMPARE(json.value("gone"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(json.value("columns"_L1), QJsonValue(QJsonObject{{u"student"_s, u"RA"_s}, {u"name"_s, u"Aluno"_s}}));
    QCOMPARE(json.value("count"_L1), QJsonValue(2));
}

void TestImportText::saysWhatCameOfEachRow()
{
    roster() = {{u"0012"_s, u"Ana"_s}, {u"0013"_s, u"Bia Lima"_s}, {u"0099"_s, u"Eva"_s}};
    QCOMPARE(import("Turma 101\nRA;Aluno;Sit.\n0012;Ana Souza;\n0013;Bia Lima;\n0014;Caio;\n0015;Davi;TRANCADO\n"), 0);
    QCOMPARE(m_fixture->lines(),
        (QStringList{u"Columns: student ID: RA, name: Aluno, status: Sit."_s, u"1 line above the titles was skipped."_s,
            u"Taken: 3 students"_s, u"  0012  Ana Souza  new name; until now Ana"_s,
            u"  0013  Bia Lima   on the list already"_s, u"  0014  Caio       new"_s, u"Left out: 1 row"_s,
            u"  line 6  0015  Davi  The list says: TRANCADO"_s, u"On the list and not in the file: 1 student"_s,
            u"  0099  Eva"_s}));
    QCOMPARE(m_fixture->program.errors(), QString());
    QCOMPARE(sent(u"roster-remove"_s), 0);
}

void TestImportText::takesTheStandardInput()
{
    m_fixture->start({u"--class=101"_s, u"--roster-import=-"_s});
    m_fixture->program.type(u"2023001 - Ana Souza"_s);
    m_fixture->program.type(u"2023002 - Bia Lima"_s);
    m_fixture->program.endInput();
    QCOMPARE(m_fixture->program.finish(), 0);
    QCOMPARE(roster().value(u"2023002"_s), u"Bia Lima"_s);
}

void TestImportText::importsAgainWithoutAChange()
{
    roster() = {{u"2023001"_s, u"Ana Souza"_s}};
    QCOMPARE(import("2023001;Ana Souza\n", {u"--json"_s}), 0);
    QCOMPARE(imported().value("taken"_L1).toArray().size(), 1);
    QCOMPARE(sent(u"roster-add"_s), 0);
}

void TestImportText::leavesOutWhatIsDoubtful()
{
    roster() = {{u"0012345"_s, u"Ana Souza"_s}};
    QCOMPARE(import("RA;Nome\n12345;Ana Souza\n12346;Bia Lima\n", {u"--json"_s}), 0);
    QCOMPARE(imported().value("taken"_L1), QJsonValue(QJsonArray{line(u"12346"_s, u"Bia Lima"_s)}));
    QCOMPARE(imported().value("left_out"_L1)[0]["why"_L1], QJsonValue(u"Is on the list as 0012345"_s));
    QVERIFY(!roster().contains(u"12345"_s));
}

void TestImportText::takesWhatIsDoubtfulIfAsked()
{
    roster() = {{u"0012345"_s, u"Ana Souza"_s}};
    QCOMPARE(import("RA;Nome;Sit.\n12345;Ana Souza;\n12346;Bia Lima;TRANCADO\n12346;Bia Lima;CANCELADO\n",
                 {u"--take-doubtful"_s, u"--json"_s}),
        0);
    QCOMPARE(imported().value("taken"_L1),
        QJsonValue(QJsonArray{line(u"12345"_s, u"Ana Souza"_s), line(u"12346"_s, u"Bia Lima"_s)}));
    QCOMPARE(roster().size(), 3);
}

void TestImportText::removesWhoIsGoneIfAsked()
{
    roster() = {{u"2023001"_s, u"Ana Souza"_s}, {u"2023002"_s, u"Bia Lima"_s}};
    QCOMPARE(import("2023001;Ana Souza\n2023003;Caio Reis\n", {u"--remove-gone"_s, u"--json"_s}), 0);
    QCOMPARE(imported().value("gone"_L1), QJsonValue(QJsonArray{line(u"2023002"_s, u"Bia Lima"_s)}));
    QCOMPARE(imported().value("count"_L1), QJsonValue(2));
    const QMap<QString, QString> expected{{u"2023001"_s, u"Ana Souza"_s}, {u"2023003"_s, u"Caio Reis"_s}};
    QCOMPARE(roster(), expected);
}

void TestImportText::changesNothingInADryRun()
{
    roster() = {{u"2023002"_s, u"Bia Lima"_s}};
    QCOMPARE(import("2023001;Ana Souza\n", {u"--dry-run"_s, u"--remove-gone"_s}), 0);
    QCOMPARE(m_fixture->lines().constLast(), u"Nothing was changed."_s);
    QVERIFY(m_fixture->lines().contains(u"  2023001  Ana Souza  new"_s));
    QCOMPARE(sent(u"roster-add"_s) + sent(u"roster-remove"_s), 0);
}

void TestImportText::takesNothingFromShortenedNumbers()
{
    QCOMPARE(import("Matrícula;Nome\n2,02301E+11;Ana Souza\n2,02301E+11;Bia Lima\n", {u"--json"_s}), 1);
    QCOMPARE(imported().value("ok"_L1), QJsonValue(false));
    QCOMPARE(imported().value("taken"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(imported().value("left_out"_L1).toArray().size(), 2);
    QVERIFY(m_fixture->program.errors().contains("format the column as text"_L1));
}

void TestImportText::saysWhyNothingIsRead()
{
    QCOMPARE(m_fixture->run({u"--class=101"_s, u"--roster-import=/nowhere/list.csv"_s, u"--json"_s}), 1);
    QVERIFY(m_fixture->program.errors().contains("cannot be opened"_L1));
    QCOMPARE(m_fixture->program.answers().size(), 1);
    QCOMPARE(imported().value("taken"_L1), QJsonValue(QJsonArray()));
}

void TestImportText::asksForAColumn()
{
    const QByteArray list("RA;Matrícula;Nome\n55001;2023001;Ana Souza\n55007;2023002;Bia Lima\n");
    QCOMPARE(import(list, {u"--json"_s}), 1);
    QCOMPARE(imported().value("candidates"_L1).toArray().size(), 2);
    QCOMPARE(imported().value("candidates"_L1)[1]["title"_L1], QJsonValue(u"Matrícula"_s));
    QCOMPARE(imported().value("candidates"_L1)[1]["column"_L1], QJsonValue(2));
    QVERIFY(m_fixture->program.errors().contains(u"  2  Matrícula  2023001, 2023002"_s));
    QCOMPARE(sent(u"roster-add"_s), 0);
}

void TestImportText::takesTheColumnsOfTheCommandLine()
{
    const QByteArray list("RA;Matrícula;Nome;Apelido\n55001;2023001;Ana Souza;Aninha\n55007;2023002;Bia Lima;Bibi\n");
    QCOMPARE(import(list, {u"--id-column=matrícula"_s, u"--name-column=4"_s}), 0);
    QCOMPARE(roster().value(u"2023002"_s), u"Bibi"_s);
}

void TestImportText::saysThatThereIsNoSuchColumn()
{
    QCOMPARE(import("RA;Nome\n2023001;Ana Souza\n", {u"--id-column=Código"_s}), 1);
    QVERIFY(m_fixture->program.errors().contains("RA, Nome"_L1));
    QCOMPARE(sent(u"roster-add"_s), 0);
}

void TestImportText::takesOneClassOfSeveral()
{
    QCOMPARE(import("RA;Nome;Turma\n2023001;Ana Souza;A\n2023002;Bia Lima;B\n", {u"--only-class=B"_s}), 0);
    QCOMPARE(roster().keys(), QStringList{u"2023002"_s});
}

void TestImportText::refusalIsSaid()
{
    m_fixture->peer.refuse(u"roster-add"_s, {.code = ErrorCode::StorageUnavailable});
    QCOMPARE(import("2023001;Ana Souza\n", {u"--json"_s}), 1);
    QCOMPARE(m_fixture->program.answers().size(), 1);
    QCOMPARE(imported().value("error"_L1), QJsonValue(u"storage-unavailable"_s));
}

void TestImportText::listsTheRosterAfterwards()
{
    QCOMPARE(import("2023001;Ana Souza\n", {u"--roster-list"_s}), 0);
    QCOMPARE(m_fixture->lines().constLast(), u"Class 101: 1 student on the list."_s);
}

CHAMADA_TEST(TestImportText)

} // namespace chamada::test::tst_importtext

#include "tst_importtext.moc"
