// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/accountname.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_accountname {

class TstAccountName : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void takesOneLine_data();
    void takesOneLine();
    void comparesExactly();
};

void TstAccountName::takesOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("one character") << u"a"_s << true;
    QTest::newRow("with accents and a blank") << u"João Conceição"_s << true;
    QTest::newRow("longest") << QString(128, u'a') << true;
    QTest::newRow("one over") << QString(129, u'a') << false;
    QTest::newRow("two lines") << u"ana\nrui"_s << false;
    QTest::newRow("control character") << u"ana\t"_s << false;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << false;
}

void TstAccountName::takesOneLine()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto name = AccountName::fromText(text);
    QCOMPARE(name.has_value(), good);
    if (name)
        QCOMPARE(name->text(), text);
}

void TstAccountName::comparesExactly()
{
    const AccountName ana = *AccountName::fromText(u"ana"_s);
    QCOMPARE(ana, *AccountName::fromText(u"ana"_s));
    QCOMPARE(qHash(ana, 1), qHash(*AccountName::fromText(u"ana"_s), 1));
    QVERIFY(ana != *AccountName::fromText(u"Ana"_s));
    QVERIFY(ana != *AccountName::fromText(u"ana "_s));
    QVERIFY(ana < *AccountName::fromText(u"rui"_s));
}

CHAMADA_TEST(TstAccountName)

} // namespace chamada::test::tst_accountname

#include "tst_accountname.moc"
