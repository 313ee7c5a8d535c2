// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/messagechannel.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

namespace chamada::test::tst_messagechannel {

/// Tests the channel at one end of a real connection; the other end is a plain socket.
class TstMessageChannel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void linesLeaveAtOnce_data();
    void linesLeaveAtOnce();
    void linesInPieces();
    void manyLinesAtOnce();
    void overlong();
    void theLastLineBeforeTheEndIsRead();
    void whatIsNotPulledStaysWithThePeer();
    void knowsWhatThePeerHasNotTaken();
    void linesWaitForTheConnection();
    void closeSendsWhatIsWaiting();
    void handlerClosesWhileLinesAreBuffered();
    void handlerDropsTheChannelWhileLinesAreBuffered();
    void abortSendsNothing();
    void discardsInput();

private:
    void pull();

    std::unique_ptr<MessageChannel> m_channel;
    std::unique_ptr<QTcpSocket> m_peer;
    QByteArrayList m_lines;
};

namespace {

constexpr qsizetype MaxLine = 64;

} // namespace

void TstMessageChannel::init()
{
    test::failOnQtWarnings();
    m_lines.clear();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_peer = std::make_unique<QTcpSocket>();
    m_peer->connectToHost(server.serverAddress(), server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::ConnectedState);
    std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    socket->setParent(nullptr);
    m_channel = std::make_unique<MessageChannel>(std::move(socket), MaxLine);
}

void TstMessageChannel::cleanup()
{
    m_channel.reset();
    m_peer.reset();
}

void TstMessageChannel::pull()
{
    while (const auto line = m_channel->nextLine())
        m_lines.append(line->toByteArray());
}

void TstMessageChannel::linesLeaveAtOnce_data()
{
    QTest::addColumn<bool>("connectsLater");
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("accepted") << false << false;
    QTest::newRow("connects later") << true << false;
    QTest::newRow("connects later, for TLS") << true << true;
}

void TstMessageChannel::linesLeaveAtOnce()
{
    QFETCH(bool, connectsLater);
    QFETCH(bool, encrypted);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    std::unique_ptr<QTcpSocket> socket;
    if (encrypted)
        socket = std::make_unique<QSslSocket>();
    else
        socket = std::make_unique<QTcpSocket>();
    QTcpSocket *bare = socket.get();
    if (!connectsLater) {
        bare->connectToHost(server.serverAddress(), server.serverPort());
        QVERIFY(bare->waitForConnected());
    }
    const MessageChannel channel(std::move(socket), MaxLine);
    if (connectsLater) {
        bare->connectToHost(server.serverAddress(), server.serverPort());
        QTRY_COMPARE(bare->state(), QAbstractSocket::ConnectedState);
    }
    QCOMPARE(channel.socket().state(), QAbstractSocket::ConnectedState);
    QCOMPARE(bare->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
}

void TstMessageChannel::linesInPieces()
{
    connect(m_channel.get(), &MessageChannel::readable, this, &TstMessageChannel::pull);
    for (const char c : QByteArray("ab\r\n\ncd\n")) {
        m_peer->putChar(c);
        m_peer->flush();
    }
    QTRY_COMPARE(m_lines, (QByteArrayList{"ab", "cd"}));
    QVERIFY(!m_channel->midLine());
    m_peer->write("e");
    QTRY_VERIFY(m_channel->midLine());
    m_peer->write("f\r\n");
    QTRY_COMPARE(m_lines.size(), 3);
    QCOMPARE(m_lines.last(), "ef");
    QVERIFY(!m_channel->midLine());
}

void TstMessageChannel::manyLinesAtOnce()
{
    constexpr int Count = 20'000;
    connect(m_channel.get(), &MessageChannel::readable, this, &TstMessageChannel::pull);
    QByteArrayList expected;
    for (int i = 0; i < Count; ++i)
        expected.append(QByteArray::number(i));
    m_peer->write(expected.join("\r\n") + "\r\n");
    QTRY_COMPARE(m_lines.size(), Count);
    QCOMPARE(m_lines, expected);
}

void TstMessageChannel::overlong()
{
    connect(m_channel.get(), &MessageChannel::readable, this, &TstMessageChannel::pull);
    m_peer->write("ab\n" + QByteArray(MaxLine, 'x') + "\r\n" + QByteArray(MaxLine + 1, 'y'));
    QTRY_VERIFY(m_channel->overlong());
    QCOMPARE(m_lines, (QByteArrayList{"ab", QByteArray(MaxLine, 'x')}));
    m_peer->write("\ncd\n");
    QTRY_COMPARE(m_channel->socket().bytesAvailable(), 4);
    QVERIFY(!m_channel->nextLine());
}

void TstMessageChannel::theLastLineBeforeTheEndIsRead()
{
    QSignalSpy closed(m_channel.get(), &MessageChannel::closed);
    m_peer->write("ab\ncd\nunfinished");
    m_peer->disconnectFromHost();
    QTRY_COMPARE(closed.size(), 1);
    pull();
    QCOMPARE(m_lines, (QByteArrayList{"ab", "cd"}));
}

void TstMessageChannel::whatIsNotPulledStaysWithThePeer()
{
    constexpr int Count = 1'000'000;
    constexpr qint64 ReadAhead = 64 * 1024;
    const QByteArray line = QByteArray(31, 'x') + '\n';
    m_peer->write(line.repeated(Count)); // more than the kernel buffers for a connection
    QTRY_COMPARE(m_channel->socket().bytesAvailable(), ReadAhead);
    QVERIFY(m_peer->bytesToWrite() > 0);

    connect(m_channel.get(), &MessageChannel::readable, this, &TstMessageChannel::pull);
    pull();
    QTRY_COMPARE_WITH_TIMEOUT(m_lines.size(), Count, 30'000);
    QCOMPARE(m_peer->bytesToWrite(), 0);
}

void TstMessageChannel::knowsWhatThePeerHasNotTaken()
{
    constexpr qsizetype Size = 32 * 1024 * 1024;
    QSignalSpy written(m_channel.get(), &MessageChannel::written);
    m_peer->setReadBufferSize(1024);
    m_channel->send(QByteArray(Size, 'x'));
    QCOMPARE(m_channel->unsent(), Size);
    m_channel->flush();
    QTRY_VERIFY(!written.isEmpty());
    QVERIFY(m_channel->unsent() > 0);

    m_peer->setReadBufferSize(0);
    qsizetype taken = m_peer->readAll().size();
    connect(m_peer.get(), &QIODevice::readyRead, this, [&] { taken += m_peer->readAll().size(); });
    QTRY_COMPARE_WITH_TIMEOUT(taken, Size, 30'000);
    QCOMPARE(m_channel->unsent(), 0);
}

void TstMessageChannel::linesWaitForTheConnection()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto socket = std::make_unique<QTcpSocket>();
    QTcpSocket *connecting = socket.get();
    MessageChannel channel(std::move(socket), MaxLine);
    connecting->connectToHost(server.serverAddress(), server.serverPort());
    channel.send("early\r\n");
    channel.flush();
    QCOMPARE(channel.unsent(), 7);
    connect(connecting, &QAbstractSocket::connected, &channel, &MessageChannel::flush);
    QTRY_VERIFY(server.hasPendingConnections());
    const QTcpSocket *peer = server.nextPendingConnection();
    QTRY_COMPARE(peer->bytesAvailable(), 7);
}

void TstMessageChannel::closeSendsWhatIsWaiting()
{
    QSignalSpy closed(m_channel.get(), &MessageChannel::closed);
    m_channel->send("one\r\n");
    m_channel->send("two\r\n");
    m_channel->close();
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_peer->readAll(), "one\r\ntwo\r\n");
    QTRY_COMPARE(closed.size(), 1);
}

void TstMessageChannel::handlerClosesWhileLinesAreBuffered()
{
    connect(m_channel.get(), &MessageChannel::readable, this, [this] {
        while (const auto line = m_channel->nextLine()) {
            m_lines.append(line->toByteArray());
            m_channel->close();
        }
    });
    m_peer->write("one\ntwo\nthree\n");
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_lines, QByteArrayList{"one"});
    QVERIFY(!m_channel->nextLine());
}

void TstMessageChannel::handlerDropsTheChannelWhileLinesAreBuffered()
{
    connect(m_channel.get(), &MessageChannel::readable, this, [this] {
        m_lines.append(m_channel->nextLine()->toByteArray());
        m_channel->disconnect(this);
        m_channel.release()->deleteLater();
    });
    m_peer->write("one\ntwo\nthree\n");
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_lines, QByteArrayList{"one"});
}

void TstMessageChannel::abortSendsNothing()
{
    m_channel->send("one\r\n");
    m_channel->abort();
    QCOMPARE(m_channel->unsent(), 0);
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(m_peer->readAll().isEmpty());
}

void TstMessageChannel::discardsInput()
{
    QVERIFY(!m_channel->discardInput());
    m_peer->write("one\ntwo\n");
    QTRY_VERIFY(m_channel->socket().bytesAvailable() > 0);
    QVERIFY(m_channel->discardInput());
    QVERIFY(!m_channel->discardInput());
    QVERIFY(!m_channel->nextLine());
    QVERIFY(!m_channel->midLine());
}

CHAMADA_TEST(TstMessageChannel)

} // namespace chamada::test::tst_messagechannel

#include "tst_messagechannel.moc"
