// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/waitlimit.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chat {

namespace {

/// `nc` on the server's port: it sends lines unchanged, and none of our code reads or writes the socket.
class NetCat {
public:
    explicit NetCat(const ServerProcess &server)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"nc"_s, {u"127.0.0.1"_s, QString::number(server.port())});
    }
    ~NetCat()
    {
        m_process.kill();
        m_process.waitForFinished(WaitLimit);
    }
    Q_DISABLE_COPY_MOVE(NetCat)

    void type(const QByteArray &line) { m_process.write(line); }
    /// Returns the next line as received; empty if none arrives.
    QByteArray line()
    {
        const auto isThere = [this] { return m_process.canReadLine(); };
        return QTest::qWaitFor(isThere, WaitLimit) ? m_process.readLine() : QByteArray();
    }
    QJsonObject object() { return QJsonDocument::fromJson(line()).object(); }

private:
    QProcess m_process;
};

const QByteArray registerAna = "{\"op\":\"register\",\"user\":\"ana\"}\r\n";
const QByteArray registerBia = "{\"op\":\"register\",\"user\":\"bia\"}\r\n";
const QByteArray hello = "{\"op\":\"msg\",\"data\":\"olá\"}\r\n";
const QByteArray leave = "{\"op\":\"clearregister\"}\r\n";

} // namespace

/// Tests the chat of registered users with `nc` alone: three lines of text are enough to take part.
class TstChat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnQtWarnings(); }
    void twoTalk();
    void answersAreLinesToo();
    void aNameIsTakenOnce();
    void whoLeftHearsNothing();
    void whoIsNotRegisteredSaysNothing();

private:
    ServerProcess m_server;
};

void TstChat::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"nc"_s).isEmpty(), "nc is not installed; script/setup test installs it");
    QVERIFY(m_server.start());
}

void TstChat::twoTalk()
{
    NetCat ana(m_server);
    NetCat bia(m_server);
    ana.type(registerAna);
    QCOMPARE(texts(ana.object().value("users"_L1)), QStringList{u"ana"_s});
    bia.type(registerBia);
    QCOMPARE(texts(bia.object().value("users"_L1)), (QStringList{u"ana"_s, u"bia"_s}));

    ana.type(hello);
    const QJsonObject sent = ana.object();
    QCOMPARE(sent.value("ok"_L1), true);
    QCOMPARE(sent.value("delivered"_L1), 1);
    const QJsonObject heard = bia.object();
    QCOMPARE(heard.value("op"_L1), u"msg"_s);
    QCOMPARE(heard.value("user"_L1), u"ana"_s);
    QCOMPARE(heard.value("data"_L1), u"olá"_s);
    QCOMPARE(heard.value("class"_L1), 0);
    QCOMPARE(heard.value("teacher"_L1), false);
    QVERIFY(QDateTime::fromString(heard.value("time"_L1).toString(), Qt::ISODateWithMs).isValid());

    bia.type("{\"op\":\"msg\",\"data\":\"oi, ana\"}\r\n");
    QCOMPARE(bia.object().value("delivered"_L1), 1);
    QCOMPARE(ana.object().value("data"_L1), u"oi, ana"_s);
}

void TstChat::answersAreLinesToo()
{
    NetCat ana(m_server);
    for (const QByteArray &line : {registerAna, hello, leave}) {
        ana.type(line);
        const QByteArray answer = ana.line();
        QVERIFY2(answer.endsWith("\r\n") && answer.count('\n') == 1, answer.constData());
        QCOMPARE(QJsonDocument::fromJson(answer).object().value("ok"_L1), true);
    }
}

void TstChat::aNameIsTakenOnce()
{
    NetCat ana(m_server);
    ana.type(registerAna);
    QCOMPARE(ana.object().value("ok"_L1), true);
    NetCat another(m_server);
    another.type(registerAna);
    QCOMPARE(another.object().value("error"_L1), u"name-taken"_s);
    ana.type(leave);
    QCOMPARE(ana.object().value("ok"_L1), true);
    another.type(registerAna);
    QCOMPARE(another.object().value("ok"_L1), true);
}

void TstChat::whoLeftHearsNothing()
{
    NetCat ana(m_server);
    NetCat bia(m_server);
    ana.type(registerAna);
    QCOMPARE(ana.object().value("ok"_L1), true);
    bia.type(registerBia);
    QCOMPARE(bia.object().value("ok"_L1), true);
    bia.type(leave);
    QCOMPARE(bia.object().value("op"_L1), u"clearregister"_s);
    ana.type(hello);
    QCOMPARE(ana.object().value("delivered"_L1), 0);
    // Her next line is the reply to her own request, not a message.
    bia.type("{\"op\":\"ping\"}\r\n");
    QCOMPARE(bia.object().value("op"_L1), u"ping"_s);
}

void TstChat::whoIsNotRegisteredSaysNothing()
{
    NetCat stranger(m_server);
    stranger.type(hello);
    QCOMPARE(stranger.object().value("error"_L1), u"not-registered"_s);
}

CHAMADA_TEST(TstChat)

} // namespace chamada::test::tst_chat

#include "tst_chat.moc"
