// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/program.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_servicemanager {

namespace {

/// The datagram socket of a service manager; Qt has no class for Unix datagram sockets.
class RecordingSubscriber {
public:
    explicit RecordingSubscriber(const QString &path)
        : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.toUtf8().constData(), sizeof address.sun_path);
        m_isOpen = ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~RecordingSubscriber() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(RecordingSubscriber)

    bool isOpen() const { return m_isOpen; }
    /// Returns everything received so far.
    const QByteArray &heard()
    {
        QByteArray datagram(4096, '\0');
        for (qint64 size = 0; (size = ::recv(m_descriptor, datagram.data(), 4096, 0)) > 0;)
            m_heard += datagram.first(size) + '\n';
        return m_heard;
    }

private:
    int m_descriptor;
    bool m_isOpen = false;
    QByteArray m_heard;
};

} // namespace

/// Tests the notifications to systemd.
class TstServiceManager : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void isToldThatItIsReadyAndThatItStops();
    void isToldThatItIsAlive();
};

void TstServiceManager::isToldThatItIsReadyAndThatItStops()
{
    const QTemporaryDir folder;
    RecordingSubscriber ear(folder.filePath(u"notify"_s));
    QVERIFY(ear.isOpen());
    Program program;
    qputenv("NOTIFY_SOCKET", folder.filePath(u"notify"_s).toUtf8());
    const bool served = program.serve({u"--open"_s});
    qunsetenv("NOTIFY_SOCKET");
    QVERIFY(served);
    QTRY_VERIFY(ear.heard().contains("READY=1\n"));
    const QByteArray status = "STATUS=listening on 127.0.0.1:" + QByteArray::number(program.port());
    QVERIFY(ear.heard().contains(status));
    QVERIFY(!ear.heard().contains("STOPPING=1"));
    QCOMPARE(program.stop().status, 0);
    QVERIFY(ear.heard().contains("STOPPING=1"));
}

void TstServiceManager::isToldThatItIsAlive()
{
    const QTemporaryDir folder;
    RecordingSubscriber ear(folder.filePath(u"notify"_s));
    Program program;
    qputenv("NOTIFY_SOCKET", folder.filePath(u"notify"_s).toUtf8());
    qputenv("WATCHDOG_USEC", "200000");
    const bool served = program.serve({u"--open"_s});
    qunsetenv("NOTIFY_SOCKET");
    qunsetenv("WATCHDOG_USEC");
    QVERIFY(served);
    QTRY_VERIFY(ear.heard().count("WATCHDOG=1") >= 3);
}

CHAMADA_TEST(TstServiceManager)

} // namespace chamada::test::tst_servicemanager

#include "tst_servicemanager.moc"
