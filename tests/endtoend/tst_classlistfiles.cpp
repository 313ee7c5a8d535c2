// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/forms/terminalprocess.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_classlistfiles {

namespace {

constexpr QLatin1StringView Password{"uma senha comprida"};

/// Returns the students that a file of tst_classlists or tst_classsheets expects, as "2023001 = Ana Souza".
QStringList studentsOf(const QString &expected)
{
    QFile file(expected);
    if (!file.open(QIODevice::ReadOnly))
        return {expected};
    QStringList students;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!QStringView(u"!*?+-").contains(line.front()))
            students.append(line);
    return students;
}

QStringList studentsOf(const QJsonValue &list)
{
    QStringList students;
    for (const QJsonValue &student : list.toArray())
        students.append(QString(student["student"_L1].toString() + u" = " + student["name"_L1].toString()).trimmed());
    return students;
}

} // namespace

/// Tests the import of class lists with the real programs: the teacher's in its terminal form, and a server.
class TestClassListFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnQtWarnings(); }
    void takesTheStudentsOfAFile_data();
    void takesTheStudentsOfAFile();
    void takesTheSheetOfTheCommandLine();
    void takesWhoIsGoneOffTheList();

private:
    /// Imports the file into the class; returns the exit status.
    int import(int classId, const QString &file, const QStringList &more = {});
    /// Returns the class's roster on the server.
    QStringList roster(int classId);
    QJsonObject imported() { return m_program->answers().value(0); }
    static QString list(const QString &name) { return QDir(QStringLiteral(CHAMADA_CLASS_LISTS)).filePath(name); }
    static QString sheets(const QString &name) { return QDir(QStringLiteral(CHAMADA_CLASS_SHEETS)).filePath(name); }

    ServerProcess m_server;
    Client m_teacher;
    std::unique_ptr<TerminalProcess> m_program;
    int m_lastClass = 100;
};

void TestClassListFiles::initTestCase()
{
    QVERIFY(m_server.start());
    m_teacher = teacher(m_server, u"maria"_s);
    QVERIFY(m_teacher);
    m_program = std::make_unique<TerminalProcess>(QStringLiteral(CHAMADA_TEACHER));
    m_program->file(u"password"_s, QByteArray(Password.data()));
}

int TestClassListFiles::import(int classId, const QString &file, const QStringList &more)
{
    m_program->start(QStringList{u"--server"_s, m_server.address(), u"--user"_s, u"maria"_s, u"--password-file"_s,
                         m_program->home() + u"/password", u"--class"_s, QString::number(classId), u"--roster-import"_s,
                         file, u"--json"_s}
        + more);
    return m_program->finish();
}

QStringList TestClassListFiles::roster(int classId)
{
    return studentsOf(m_teacher->ask(request(u"roster-list"_s, {{u"class"_s, classId}})).value("students"_L1));
}

void TestClassListFiles::takesTheStudentsOfAFile_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"moodle-participantes-ptbr/participantes.csv", "canvas-gradebook/canvas.csv",
             "preamble-rows/lista.csv", "excel-text-formula/alunos.csv", "excel-shortened/alunos.csv",
             "invisible-marks/alunos.csv", "teams-report/relatorio.csv", "mixed-footer/lista.csv",
             "pasted-from-pdf/lista.txt", "ids-only/matriculas.txt", "nome-social/turma.csv", "situacao/turma.csv",
             "dos-codepage/TURMA.TXT", "own-export/chamada.csv", "html-xls/lista.xls", "spreadsheetml-xls/lista.xls"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestClassListFiles::takesTheStudentsOfAFile()
{
    QFETCH(const QString, file);
    const QStringList expected = studentsOf(list(file.section(u'/', 0, 0) + u"/expected.txt"));
    const int classId = ++m_lastClass;
    QCOMPARE(import(classId, list(file)), expected.isEmpty() ? 1 : 0);
    QCOMPARE(studentsOf(imported().value("taken"_L1)), expected);
    QStringList sorted = expected;
    sorted.sort();
    QCOMPARE(roster(classId), sorted);
}

void TestClassListFiles::takesTheSheetOfTheCommandLine()
{
    const QStringList expected = studentsOf(sheets(u"merged-titles.txt"_s));
    const int classId = ++m_lastClass;
    QCOMPARE(import(classId, sheets(u"gnumeric.ods"_s), {u"--sheet=merged titles"_s}), 0);
    QCOMPARE(studentsOf(imported().value("taken"_L1)), expected);
    QCOMPARE(roster(classId), expected);
    QCOMPARE(imported().value("sheet"_L1), QJsonValue(u"merged titles"_s));
}

void TestClassListFiles::takesWhoIsGoneOffTheList()
{
    const int classId = ++m_lastClass;
    QCOMPARE(
        import(classId, m_program->file(u"week1.csv"_s, "2023001;Ana Souza\n2023002;Bia Lima\n2023003;Caio\n")), 0);
    const QString again = list(u"reimport-dropped/semana3.csv"_s);
    QCOMPARE(import(classId, again, {u"--dry-run"_s, u"--remove-gone"_s}), 0);
    QCOMPARE(roster(classId).size(), 3);
    QCOMPARE(import(classId, again), 0);
    QCOMPARE(studentsOf(imported().value("gone"_L1)), QStringList{u"2023002 = Bia Lima"_s});
    QCOMPARE(roster(classId).size(), 3);
    QCOMPARE(import(classId, again, {u"--remove-gone"_s}), 0);
    QCOMPARE(roster(classId), (QStringList{u"2023001 = Ana Souza"_s, u"2023003 = Caio Reis"_s}));
}

CHAMADA_TEST(TestClassListFiles)

} // namespace chamada::test::tst_classlistfiles

#include "tst_classlistfiles.moc"
