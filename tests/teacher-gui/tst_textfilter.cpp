// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/textfilter.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_textfilter {

using namespace teacher;

/// Tests which rows match a typed filter.
class TestTextFilter : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whatMatches_data();
    void whatMatches();
    void theNamelessComeLast();
};

void TestTextFilter::whatMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("spaces") << u"  "_s << true;
    QTest::newRow("as it is written") << u"José Antônio"_s << true;
    QTest::newRow("without accents") << u"antonio"_s << true;
    QTest::newRow("with accents that are not there") << u"jósé"_s << true;
    QTest::newRow("accents as signs of their own") << u"Jose\u0301"_s << true;
    QTest::newRow("in another column") << u"a12"_s << true;
    QTest::newRow("over two columns") << u"antonio a12"_s << false;
    QTest::newRow("somebody else") << u"maria"_s << false;
    QTest::newRow("no pattern") << u"."_s << false;
}

void TestTextFilter::whatMatches()
{
    QFETCH(const QString, typed);
    QStandardItemModel table;
    table.appendRow({new QStandardItem(u"José Antônio"_s), new QStandardItem(u"A123"_s)});
    TextFilter filter(table);
    const QAbstractItemModelTester tester(&filter);
    filter.setText(typed);
    QTEST(filter.rowCount() == 1, "found");
}

void TestTextFilter::theNamelessComeLast()
{
    QStandardItemModel table;
    for (const QString &name : {u"Caio"_s, u""_s, u"Ana"_s, u"Bia"_s})
        table.appendRow(new QStandardItem(name));
    TextFilter filter(table);
    const auto names = [&filter] {
        QStringList all;
        for (int row = 0; row < filter.rowCount(); ++row)
            all.append(filter.index(row, 0).data().toString());
        return all;
    };
    filter.sort(0);
    QCOMPARE(names().last(), QString());
    QCOMPARE(names()[2], u"Caio"_s);
    filter.sort(0, Qt::DescendingOrder);
    QCOMPARE(names().last(), QString());
    QCOMPARE(names().first(), u"Caio"_s);
}

CHAMADA_TEST(TestTextFilter)

} // namespace chamada::test::tst_textfilter

#include "tst_textfilter.moc"
