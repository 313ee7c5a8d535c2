// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/rostertext.h"
#include "tests/common/listdescription.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_classlists {

/// Tests class lists as other programs write them. Each folder of tests/data/class-lists has one, and beside it what
/// must come of it: students, problems (!), notices (*), questions (?), and what it means for a roster (+ and -).
class TstClassLists : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyListIsReadRightly_data();
    void everyListIsReadRightly();
    void aLongListIsReadAtOnce();

private:
    static QByteArray contents(const QString &path);
    static QList<RosterLine> roster(const QString &path);
};

QByteArray TstClassLists::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<RosterLine> TstClassLists::roster(const QString &path)
{
    QList<RosterLine> lines;
    for (const QString &line : QString::fromUtf8(contents(path)).split(u'\n', Qt::SkipEmptyParts))
        lines.append(*rosterLineFromText(line));
    return lines;
}

void TstClassLists::everyListIsReadRightly_data()
{
    QTest::addColumn<QString>("folder");
    const QDir lists(QStringLiteral(CHAMADA_CLASS_LISTS));
    const QStringList names = lists.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(names.size() > 100);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << lists.filePath(name);
}

void TstClassLists::everyListIsReadRightly()
{
    QFETCH(const QString, folder);
    const QDir files(folder);
    QStringList lists = files.entryList(QDir::Files);
    lists.removeOne(u"expected.txt"_s);
    const bool isAgain = lists.removeOne(u"roster.txt"_s);
    QCOMPARE(lists.size(), 1);
    const QByteArray list = contents(files.filePath(lists.constFirst()));
    const QStringList lines = isAgain ? described(list, roster(files.filePath(u"roster.txt"_s))) : described(list);
    const QString expected = QString::fromUtf8(contents(files.filePath(u"expected.txt"_s)));
    QCOMPARE(lines.join(u'\n') + u'\n', expected);
}

void TstClassLists::aLongListIsReadAtOnce()
{
    QByteArray list("Nº;Matrícula;Nome;E-mail;Situação\n");
    for (int i = 1; i <= 20'000; ++i)
        list += QByteArray::number(i) + ';' + QByteArray::number(20230000 + i)
            + ";JOSÉ DA CONCEIÇÃO INVENTADO;jose@uni.example;MATRICULADO\n";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(described(list).size(), 20'000);
    qInfo("20,000 rows: %lld ms", static_cast<long long>(timer.elapsed()));
}

CHAMADA_TEST(TstClassLists)

} // namespace chamada::test::tst_classlists

#include "tst_classlists.moc"
