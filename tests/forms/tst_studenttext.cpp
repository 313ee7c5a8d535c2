// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/forms/terminalprocess.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studenttext {

/// Tests the student's program without a window, as a process against a scripted server.
class TestStudentText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void presentOnce();
    void repeatedIsPresentToo();
    void refusedSaysClassZeroAndWhy();
    void jsonHoldsOneObjectPerAnswer();
    void notReachable();
    void wrongUsage();
    void asksForOneStudentAfterAnother();
    void asksForTheCodeThatIsWanted();
    void aChangedCertificateIsRefused();
    void speaksPortuguese();

private:
    QStringList arguments(const QStringList &more) const;
    QStringList oneCheckIn() const { return arguments({u"--class"_s, u"101"_s, u"--student"_s, u"2023001"_s}); }
    void accept(const QJsonObject &more = {});

    std::unique_ptr<ScriptedPeer> m_peer;
    std::unique_ptr<TerminalProcess> m_program;
};

void TestStudentText::init()
{
    failOnQtWarnings();
    m_peer = std::make_unique<ScriptedPeer>();
    m_peer->setHandler([](const QJsonObject &request) -> std::optional<QJsonObject> {
        if (request.value("op"_L1) != u"calls"_s)
            return std::nullopt;
        const QJsonObject call{{u"class"_s, 101}, {u"started"_s, u"2026-11-22T08:00:00.000-03:00"_s},
            {u"teacher"_s, u"Maria"_s}, {u"title"_s, u"Redes"_s}, {u"code"_s, false}, {u"roster_only"_s, false}};
        return QJsonObject{{u"calls"_s, QJsonArray{call}}};
    });
    m_program = std::make_unique<TerminalProcess>(QStringLiteral(CHAMADA_STUDENT));
}

void TestStudentText::cleanup()
{
    m_program.reset();
    m_peer.reset();
}

QStringList TestStudentText::arguments(const QStringList &more) const
{
    return QStringList{u"--server"_s, m_peer->address().toText()} + more;
}

void TestStudentText::accept(const QJsonObject &more)
{
    QJsonObject fields{{u"class"_s, 101}, {u"student"_s, u"2023001"_s}, {u"time"_s, u"2026-11-22T08:00:15.250-03:00"_s},
        {u"repeated"_s, false}, {u"flags"_s, QJsonArray()}, {u"receipt"_s, u"abc.def"_s}};
    for (auto field = more.begin(); field != more.end(); ++field)
        fields.insert(field.key(), field.value());
    m_peer->reply(u"checkin"_s, fields);
}

void TestStudentText::presentOnce()
{
    accept();
    QCOMPARE(m_program->run(oneCheckIn()), 0);
    QVERIFY2(m_program->output().startsWith(u"Present: Class 101 · Redes, "_s), qPrintable(m_program->output()));
    QVERIFY(m_program->output().contains("2026"_L1));
    QVERIFY(m_program->output().contains("2023001"_L1));
    QCOMPARE(m_program->errors(), QString());
    QCOMPARE(m_peer->received(u"checkin"_s).size(), 1);
}

void TestStudentText::repeatedIsPresentToo()
{
    accept({{u"repeated"_s, true}});
    QCOMPARE(m_program->run(oneCheckIn()), 0);
    QVERIFY(m_program->output().startsWith("Already present: "_L1));
    QVERIFY(m_program->output().contains("since "_L1));
}

void TestStudentText::refusedSaysClassZeroAndWhy()
{
    m_peer->refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QCOMPARE(m_program->run(oneCheckIn()), 1);
    QCOMPARE(m_program->output(), QString());
    QVERIFY2(m_program->errors().startsWith(u"Refused: Class 0 · "_s), qPrintable(m_program->errors()));
    QVERIFY(m_program->errors().contains("The roll call of class 101 is not open."_L1));
    QCOMPARE(m_program->errors().count(u'\n'), 1);
}

void TestStudentText::jsonHoldsOneObjectPerAnswer()
{
    accept({{u"flags"_s, QJsonArray{u"late"_s}}});
    QCOMPARE(m_program->run(oneCheckIn() << u"--json"_s), 0);
    QCOMPARE(m_program->answers().size(), 1);
    QCOMPARE(m_program->answers().constFirst().value("ok"_L1), QJsonValue(true));
    QCOMPARE(m_program->answers().constFirst().value("class"_L1), QJsonValue(101));
    QCOMPARE(m_program->answers().constFirst().value("flags"_L1), QJsonValue(QJsonArray{u"late"_s}));

    m_peer->refuse(u"checkin"_s, {.code = ErrorCode::NotOnRoster});
    QCOMPARE(m_program->run(oneCheckIn() << u"--json"_s), 1);
    QCOMPARE(m_program->answers().size(), 1);
    QCOMPARE(m_program->answers().constFirst().value("class"_L1), QJsonValue(0));
    QCOMPARE(m_program->answers().constFirst().value("error"_L1), QJsonValue(u"not-on-roster"_s));
}

void TestStudentText::notReachable()
{
    m_peer->stop();
    QCOMPARE(m_program->run(oneCheckIn()), 1);
    QCOMPARE(m_program->output(), QString());
    QVERIFY(m_program->errors().contains("no Chamada server is running there"_L1));
    QCOMPARE(m_program->errors().count(u'\n'), 1);
}

void TestStudentText::wrongUsage()
{
    QCOMPARE(m_program->run({u"--class"_s, u"0"_s}), 2);
    QVERIFY(m_program->errors().contains("--class"_L1));
    QCOMPARE(m_program->run({u"--kiosk"_s}), 2);
    QCOMPARE(m_program->run({u"-nonsense"_s}), 2);
    QCOMPARE(m_program->run({u"--help"_s}), 0);
    QVERIFY(m_program->output().contains("--json"_L1));
    QVERIFY(m_program->output().contains("--kiosk"_L1));
}

void TestStudentText::asksForOneStudentAfterAnother()
{
    accept();
    accept({{u"student"_s, u"2023002"_s}});
    m_program->start(arguments({}));
    QVERIFY(m_program->says(u"101 · Redes — Maria"_s));
    m_program->type({});
    QVERIFY(m_program->says(u"Student ID:"_s));
    m_program->type(u"2023001"_s);
    QVERIFY(m_program->says(u"Student ID 2023001."_s));
    m_program->type(u"not an ID"_s);
    m_program->type(u"2023002"_s);
    QVERIFY(m_program->says(u"Student ID 2023002."_s));
    m_program->endInput();
    QCOMPARE(m_program->finish(), 0);
    QVERIFY(m_program->errors().contains("A student ID has up to 32"_L1));
    QCOMPARE(m_peer->received(u"checkin"_s).size(), 2);
}

void TestStudentText::asksForTheCodeThatIsWanted()
{
    m_peer->refuse(u"checkin"_s, {.code = ErrorCode::CodeRequired});
    accept();
    m_program->start(arguments({u"--class"_s, u"101"_s}));
    m_program->type(u"2023001"_s);
    QVERIFY(m_program->says(u"Code:"_s));
    m_program->type(u"482913"_s);
    QVERIFY(m_program->says(u"Present: "_s));
    m_program->endInput();
    QCOMPARE(m_program->finish(), 0);
    QCOMPARE(m_peer->received(u"checkin"_s).constLast().value("code"_L1), QJsonValue(u"482913"_s));
}

void TestStudentText::aChangedCertificateIsRefused()
{
    accept();
    QCOMPARE(m_program->run(oneCheckIn()), 0);
    m_peer->setIdentity(secondIdentity());
    QCOMPARE(m_program->run(oneCheckIn()), 1);
    QVERIFY(m_program->errors().contains("does not identify itself as it did before"_L1));
    QCOMPARE(m_peer->received(u"checkin"_s).size(), 1);
}

void TestStudentText::speaksPortuguese()
{
    accept();
    QCOMPARE(m_program->run(oneCheckIn() << u"--lang"_s << u"pt_BR"_s), 0);
    QVERIFY2(m_program->output().startsWith(u"Presente: Turma 101 · Redes, "_s), qPrintable(m_program->output()));
    QVERIFY(m_program->output().contains(u"22/11/2026 às "_s));
}

CHAMADA_TEST(TestStudentText)

} // namespace chamada::test::tst_studenttext

#include "tst_studenttext.moc"
