// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/files/savewhole.h"
#include "tests/support/filelimit.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_savewhole {

/// Tests that a save replaces the file completely or leaves the old one.
class TstSaveWhole : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void replacesTheOneBefore();
    void aFullDiskKeepsTheOneBefore_data();
    void aFullDiskKeepsTheOneBefore();

private:
    static QByteArray contents(const QString &name);
};

QByteArray TstSaveWhole::contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void TstSaveWhole::replacesTheOneBefore()
{
    const QTemporaryDir folder;
    for (const QByteArray &bytes : {QByteArray("first"), QByteArray(), QByteArray(100'000, 'x')}) {
        QSaveFile file(folder.filePath(u"file"_s));
        QVERIFY(saveWhole(file, bytes));
        QCOMPARE(contents(file.fileName()), bytes);
    }
}

void TstSaveWhole::aFullDiskKeepsTheOneBefore_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("room");
    QTest::newRow("no byte fits") << 10 << 0;
    QTest::newRow("what is buffered does not fit") << 100 << 60;
    QTest::newRow("the last byte does not fit") << 100 << 99;
    QTest::newRow("a large one") << 100'000 << 50'000;
}

void TstSaveWhole::aFullDiskKeepsTheOneBefore()
{
    QFETCH(const int, size);
    QFETCH(const int, room);
    const QTemporaryDir folder;
    {
        QSaveFile file(folder.filePath(u"file"_s));
        QVERIFY(saveWhole(file, "before"));
    }
    {
        const FileLimit limit(room);
        QSaveFile file(folder.filePath(u"file"_s));
        QVERIFY(!saveWhole(file, QByteArray(size, 'x')));
    }
    QCOMPARE(contents(folder.filePath(u"file"_s)), QByteArray("before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"file"_s});
}

CHAMADA_TEST(TstSaveWhole)

} // namespace chamada::test::tst_savewhole

#include "tst_savewhole.moc"
