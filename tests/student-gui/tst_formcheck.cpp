// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/formcheck.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_formcheck {

using namespace student;

class TestFormCheck : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }

    void classIsReadFromWhatTheBoxHolds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // 0: none
        QTest::newRow("number") << u"101"_s << 101;
        QTest::newRow("blanks") << u"  101 "_s << 101;
        QTest::newRow("offered line") << u"101 · Redes de Computadores — Maria"_s << 101;
        QTest::newRow("title with digits") << u"7 · Turma 9 · B"_s << 7;
        QTest::newRow("largest") << u"999999999"_s << 999'999'999;
        QTest::newRow("too large") << u"1000000000"_s << 0;
        QTest::newRow("zero") << u"0"_s << 0;
        QTest::newRow("negative") << u"-1"_s << 0;
        QTest::newRow("word") << u"Redes"_s << 0;
        QTest::newRow("number and word") << u"101 Redes"_s << 0;
        QTest::newRow("other digits") << u"１０１"_s << 0;
        QTest::newRow("empty") << QString() << 0;
    }
    void classIsReadFromWhatTheBoxHolds()
    {
        QFETCH(const QString, text);
        QFETCH(const int, number);
        const auto classId = classFromText(text);
        QCOMPARE(classId ? classId->number() : 0, number);
    }

    void mistakesAreSeenBeforeSending_data()
    {
        using Code = FormInput::Code;
        QTest::addColumn<FormInput>("input");
        QTest::addColumn<Mistake>("mistake");
        QTest::newRow("no class") << FormInput{u" "_s, u"1"_s, {}} << Mistake::ClassMissing;
        QTest::newRow("bad class") << FormInput{u"abc"_s, u"1"_s, {}} << Mistake::ClassBad;
        QTest::newRow("no student") << FormInput{u"1"_s, u"  "_s, {}} << Mistake::StudentMissing;
        QTest::newRow("accent") << FormInput{u"1"_s, u"joão"_s, {}} << Mistake::StudentBad;
        QTest::newRow("inner blank") << FormInput{u"1"_s, u"20 23"_s, {}} << Mistake::StudentBad;
        QTest::newRow("33 characters") << FormInput{u"1"_s, QString(33, u'7'), {}} << Mistake::StudentBad;
        QTest::newRow("no code") << FormInput{u"1"_s, u"1"_s, {}, Code::Wanted} << Mistake::CodeMissing;
        QTest::newRow("short code") << FormInput{u"1"_s, u"1"_s, u"12345"_s, Code::Wanted} << Mistake::CodeBad;
        QTest::newRow("letters") << FormInput{u"1"_s, u"1"_s, u"12345a"_s, Code::Wanted} << Mistake::CodeBad;
    }
    void mistakesAreSeenBeforeSending()
    {
        QFETCH(const FormInput, input);
        QFETCH(const Mistake, mistake);
        const auto checked = checkForm(input);
        QVERIFY(std::holds_alternative<Mistake>(checked));
        QCOMPARE(std::get<Mistake>(checked), mistake);
        QVERIFY(!explain(mistake).isEmpty());
    }

    void goodInputBecomesAnAttempt()
    {
        const auto checked = checkForm({u" 101 "_s, u" ab-12/x "_s, u"482 913"_s, FormInput::Code::Wanted});
        const CheckInAttempt wanted{*ClassId::fromNumber(101), *StudentId::fromText(u"AB-12/X"), u"482913"_s};
        QCOMPARE(std::get<CheckInAttempt>(checked), wanted);
    }

    void codeThatIsNotWantedIsNotSent()
    {
        const auto checked = checkForm({u"1"_s, u"1"_s, u"old rest"_s, FormInput::Code::NotWanted});
        QVERIFY(std::get<CheckInAttempt>(checked).code.isEmpty());
    }
};

CHAMADA_TEST(TestFormCheck)

} // namespace chamada::test::tst_formcheck

#include "tst_formcheck.moc"
