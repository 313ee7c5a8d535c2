// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/datadirectory.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_datadirectory {

using namespace server;

/// Tests that a data directory allows one server at a time and that no stale lock prevents a start.
class TstDataDirectory : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void oneAtATime();
    void theLockOfAnEarlierProcessOfTheSameNumberIsTaken();
    void aLockThatAPowerCutLeftHalfWrittenIsTaken();

private:
    using Outcome = std::variant<std::unique_ptr<DataDirectory>, QString>;

    static bool isOpen(const Outcome &outcome) { return outcome.index() == 0; }
    QString path() const { return m_folder.filePath(u"data"_s); }

    QTemporaryDir m_folder;
};

void TstDataDirectory::oneAtATime()
{
    {
        const Outcome first = DataDirectory::open(path());
        QVERIFY(isOpen(first));
        const Outcome second = DataDirectory::open(path());
        QVERIFY(!isOpen(second));
        QVERIFY(std::get<QString>(second).contains("another chamada-server uses"_L1));
    }
    QVERIFY(isOpen(DataDirectory::open(path())));
}

void TstDataDirectory::theLockOfAnEarlierProcessOfTheSameNumberIsTaken()
{
    const QString lock = QDir(path()).filePath(u"server.lock"_s);
    const QString copy = m_folder.filePath(u"copy"_s);
    {
        const Outcome earlier = DataDirectory::open(path());
        QVERIFY(isOpen(earlier));
        QVERIFY(QFile::copy(lock, copy));
    }
    QVERIFY(QFile::rename(copy, lock)); // as after a power cut
    QVERIFY(isOpen(DataDirectory::open(path())));
}

void TstDataDirectory::aLockThatAPowerCutLeftHalfWrittenIsTaken()
{
    QFile lock(QDir(path()).filePath(u"server.lock"_s));
    QByteArray whole;
    {
        const Outcome earlier = DataDirectory::open(path());
        QVERIFY(isOpen(earlier));
        QVERIFY(lock.open(QIODevice::ReadOnly));
        whole = lock.readAll();
        lock.close();
    }
    QByteArrayList cuts{QByteArray(whole.size(), '\0')}; // the length had reached the disk, but not the contents
    for (qsizetype size = 0; size < whole.size(); ++size)
        cuts.append(whole.first(size));
    QFile removal(lock.fileName() + u".rmlock"_s);
    for (const QByteArray &cut : std::as_const(cuts)) {
        QVERIFY(removal.open(QIODevice::WriteOnly));
        removal.close();
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(cut);
        lock.close();
        QVERIFY2(isOpen(DataDirectory::open(path())), cut.constData());
    }
}

CHAMADA_TEST(TstDataDirectory)

} // namespace chamada::test::tst_datadirectory

#include "tst_datadirectory.moc"
