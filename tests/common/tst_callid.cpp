// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/callid.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_callid {

class TstCallId : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void keepsAnyTextButTheEmptyOne_data();
    void keepsAnyTextButTheEmptyOne();
    void comparesAsText();
};

void TstCallId::keepsAnyTextButTheEmptyOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("null") << QString() << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("as the server makes it") << u"q2Zt0vB-4hV_1mXnO9aKsg"_s << true;
    QTest::newRow("blank") << u" "_s << true;
    QTest::newRow("digits") << u"0012"_s << true;
    QTest::newRow("another script") << u"\u0661"_s << true;
}

void TstCallId::keepsAnyTextButTheEmptyOne()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto id = CallId::fromText(text);
    QCOMPARE(id.has_value(), good);
    if (id)
        QCOMPARE(id->text(), text);
}

void TstCallId::comparesAsText()
{
    const CallId lower = *CallId::fromText(u"a"_s);
    const CallId upper = *CallId::fromText(u"A"_s);
    QVERIFY(upper < lower);
    QVERIFY(upper != lower);
    QCOMPARE(lower, *CallId::fromText(u"a"_s));
    QCOMPARE(qHash(lower, 1), qHash(*CallId::fromText(u"a"_s), 1));
    QVERIFY(*CallId::fromText(u"10"_s) != *CallId::fromText(u"010"_s));
}

CHAMADA_TEST(TstCallId)

} // namespace chamada::test::tst_callid

#include "tst_callid.moc"
