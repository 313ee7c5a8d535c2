// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/sentences.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_sentences {

class TestSentences : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }

    void everyErrorHasOneOfItsOwn()
    {
        QStringList seen;
        for (int i = 0; i <= static_cast<int>(ErrorCode::ConnectionLost); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const QString text = explain(Failure{.code = code});
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY(!text.contains(toText(code)));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.append(text);
        }
    }

    void everyProblemNamesTheServer()
    {
        const ServerAddress address{u"lab3"_s, 5051};
        for (int i = static_cast<int>(LinkProblem::HostNotFound); i <= static_cast<int>(LinkProblem::AccountRemoved);
            ++i) {
            const QString text = explain(static_cast<LinkProblem>(i), address);
            QVERIFY2(text.contains("lab3:5051"_L1), qPrintable(text));
        }
        QVERIFY(explain(LinkProblem::None, address).isEmpty());
    }

    void tooManyAttemptsSaysHowLong()
    {
        const QString text = explain(Failure{.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 42});
        QVERIFY(text.contains("42"_L1));
    }

    void datesAreWrittenAsTheLocaleDoes()
    {
        const Timestamp time{QDateTime(QDate(2026, 11, 22), QTime(8, 0, 15)).toMSecsSinceEpoch()};
        QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
        QCOMPARE(dateText(time), u"22/11/2026"_s);
        QCOMPARE(timeText(time), u"08:00:15"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(dateText(time), u"11/22/2026"_s);
        QCOMPARE(dateTimeText(time), u"11/22/2026 at 08:00:15"_s);
    }
};

CHAMADA_TEST(TestSentences)

} // namespace chamada::test::tst_sentences

#include "tst_sentences.moc"
