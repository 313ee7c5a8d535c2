// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_example {

/// Tests that the example of the documentation takes part in a call of the real server.
class TstExample : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnQtWarnings(); }
    void studentsAreEntered();
    void withoutACallTheyAreRefused();

private:
    std::unique_ptr<QProcess> answer(int classId, const QStringList &students) const;

    ServerProcess m_server;
    QString m_python;
};

void TstExample::initTestCase()
{
    m_python = QStandardPaths::findExecutable(u"python3"_s);
    QVERIFY2(!m_python.isEmpty(), "python3 is not installed; script/setup test installs it");
    QVERIFY(m_server.start());
}

std::unique_ptr<QProcess> TstExample::answer(int classId, const QStringList &students) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList arguments{QStringLiteral(CHAMADA_EXAMPLE), m_server.address(), QString::number(classId)};
    process->start(m_python, arguments + students);
    return process;
}

void TstExample::studentsAreEntered()
{
    constexpr int Programs = 5;
    constexpr int PerProgram = 40;
    const Client maria = teacher(m_server, u"maria"_s);
    QVERIFY(maria);
    QCOMPARE(maria->ask(request(u"start"_s, {{u"class"_s, 101}})).value("ok"_L1), true);

    std::vector<std::unique_ptr<QProcess>> programs;
    QStringList expected;
    for (int i = 0; i < Programs; ++i) {
        QStringList students;
        for (int n = 0; n < PerProgram; ++n)
            students.append(matricula(i * PerProgram + n));
        expected += students;
        programs.push_back(answer(101, students));
    }
    for (const auto &program : programs) {
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 0);
        QCOMPARE(program->readAllStandardOutput().count("is present in class 101 since"), PerProgram);
    }
    QStringList present = texts(maria->ask(request(u"end"_s, {{u"class"_s, 101}})).value("students"_L1));
    std::sort(present.begin(), present.end());
    QCOMPARE(present, expected);
}

void TstExample::withoutACallTheyAreRefused()
{
    const auto program = answer(404, {matricula(0)});
    QVERIFY(program->waitForFinished());
    QCOMPARE(program->exitCode(), 1);
    const QByteArray said = matricula(0).toUtf8() + " was refused, class 0 at ";
    QVERIFY(program->readAllStandardOutput().startsWith(said));
}

CHAMADA_TEST(TstExample)

} // namespace chamada::test::tst_example

#include "tst_example.moc"
