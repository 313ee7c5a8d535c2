// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/singleinstance.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_singleinstance {

/// Tests the first window in this thread and further ones in their own threads, which stand for processes.
class TestSingleInstance : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnQtWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theFirstIsAlone()
    {
        QVERIFY(!SingleInstance(socket()).handOver({}));
        SingleInstance first(socket());
        QVERIFY(first.listen());
        QVERIFY(!SingleInstance(socket()).listen());
    }

    void nobodyElseReachesIt()
    {
        SingleInstance first(socket());
        QVERIFY(first.listen());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(socket()).permissions() & others));
    }

    void furtherStartsAreHandedOver()
    {
        SingleInstance first(socket());
        QSignalSpy starts(&first, &SingleInstance::startedAgain);
        QVERIFY(first.listen());
        QVERIFY(startAgain(u"chamada://lab3/101"_s));
        QVERIFY(startAgain({}));
        QCOMPARE(starts.count(), 2);
        QCOMPARE(starts[0][0].toString(), u"chamada://lab3/101"_s);
        QCOMPARE(starts[1][0].toString(), QString());
    }

    void oneLineAndNoMore()
    {
        SingleInstance first(socket());
        QSignalSpy starts(&first, &SingleInstance::startedAgain);
        QVERIFY(first.listen());
        QLocalSocket stranger;
        stranger.connectToServer(socket());
        stranger.write(QByteArray(100'000, 'a'));
        QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(starts.count(), 0);
    }

    void whatAKilledWindowLeftIsNoWindow()
    {
        QFile left(socket());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(!SingleInstance(socket()).handOver({}));
        SingleInstance first(socket());
        QVERIFY(first.listen());
        QVERIFY(startAgain({}));
    }

    void oneForEachProgramAndFolderAndDisplay()
    {
        QSet<QString> sockets{SingleInstance::usualSocket(WindowKind::Student)};
        sockets.insert(SingleInstance::usualSocket(WindowKind::Teacher));
        for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME"}) {
            const QByteArray before = qgetenv(variable);
            qputenv(variable, "/another");
            sockets.insert(SingleInstance::usualSocket(WindowKind::Student));
            before.isNull() ? qunsetenv(variable) : qputenv(variable, before);
        }
        QCOMPARE(sockets.count(), 5);
    }

private:
    QString socket() const { return m_folder->filePath(u"window"_s); }

    bool startAgain(const QString &link) const
    {
        bool taken = false;
        const std::unique_ptr<QThread> further(
            QThread::create([&] { taken = SingleInstance(socket()).handOver(link); }));
        further->start();
        return QTest::qWaitFor([&] { return further->isFinished(); }) && taken;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

CHAMADA_TEST(TestSingleInstance)

} // namespace chamada::test::tst_singleinstance

#include "tst_singleinstance.moc"
