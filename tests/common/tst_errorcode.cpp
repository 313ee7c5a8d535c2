// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/errorcode.h"
#include "common/protocol/failure.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_errorcode {

namespace {

struct Row {
    const char *text;
    ErrorCode code;
};

/// The codes in the order of the protocol.
constexpr std::array rows{
    Row{"bad-json", ErrorCode::BadJson},
    Row{"bad-request", ErrorCode::BadRequest},
    Row{"unknown-op", ErrorCode::UnknownOp},
    Row{"too-large", ErrorCode::TooLarge},
    Row{"no-open-call", ErrorCode::NoOpenCall},
    Row{"call-open", ErrorCode::CallOpen},
    Row{"not-yours", ErrorCode::NotYours},
    Row{"login-required", ErrorCode::LoginRequired},
    Row{"bad-login", ErrorCode::BadLogin},
    Row{"tls-required", ErrorCode::TlsRequired},
    Row{"setup-done", ErrorCode::SetupDone},
    Row{"code-required", ErrorCode::CodeRequired},
    Row{"wrong-code", ErrorCode::WrongCode},
    Row{"not-on-roster", ErrorCode::NotOnRoster},
    Row{"not-registered", ErrorCode::NotRegistered},
    Row{"name-taken", ErrorCode::NameTaken},
    Row{"talk-closed", ErrorCode::TalkClosed},
    Row{"too-many-attempts", ErrorCode::TooManyAttempts},
    Row{"too-many-requests", ErrorCode::TooManyRequests},
    Row{"storage-unavailable", ErrorCode::StorageUnavailable},
};

} // namespace

class TstErrorCode : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void bothWays_data();
    void bothWays();
    void everyCodeHasItsOwnSentence();
    void unknownWordsAreNothing();
    void failureBothWays();
    void aLoginIsRepeatedWhereThatHelps();
    void failureOfAnUnknownCode();
};

void TstErrorCode::bothWays_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const Row &row : rows)
        QTest::newRow(row.text) << row.code;
}

void TstErrorCode::bothWays()
{
    QFETCH(ErrorCode, code);
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(QString(toText(code)), text);
    QCOMPARE(errorCodeFromText(text), std::optional(code));
}

void TstErrorCode::everyCodeHasItsOwnSentence()
{
    QSet<QString> sentences;
    for (const Row &row : rows) {
        const QString said = sentence(row.code);
        QVERIFY2(said.endsWith(u'.'), row.text);
        sentences.insert(said);
    }
    QCOMPARE(sentences.size(), std::ssize(rows));
}

void TstErrorCode::unknownWordsAreNothing()
{
    QVERIFY(!errorCodeFromText(u"no-such-code"));
    QVERIFY(!errorCodeFromText(QString()));
    QVERIFY(!errorCodeFromText(u"BAD-JSON"));
}

void TstErrorCode::failureBothWays()
{
    const Failure failure{.code = ErrorCode::TooManyAttempts, .field = u"code"_s, .retryAfter = 30};
    const QJsonObject json = failure.toJson();
    QCOMPARE(json.value("error"_L1), u"too-many-attempts"_s);
    QCOMPARE(json.value("field"_L1), u"code"_s);
    QCOMPARE(json.value("retry_after"_L1), 30);
    QCOMPARE(json.value("message"_L1), QString(sentence(ErrorCode::TooManyAttempts)));
    QVERIFY(Failure::fromJson(json) == failure);
    QCOMPARE(Failure{.code = ErrorCode::BadJson}.toJson().keys(), (QStringList{u"error"_s, u"message"_s}));
}

void TstErrorCode::aLoginIsRepeatedWhereThatHelps()
{
    QVERIFY(!Failure{.code = ErrorCode::BadLogin}.loginRetry());
    QCOMPARE(Failure{.code = ErrorCode::StorageUnavailable}.loginRetry(), std::optional(5s));
    const Failure tooMany{.code = ErrorCode::TooManyAttempts, .retryAfter = 30};
    QCOMPARE(tooMany.loginRetry(), std::optional(30s));
}

void TstErrorCode::failureOfAnUnknownCode()
{
    // A later server may send unknown codes: each is still a refusal.
    const Failure failure = Failure::fromJson({{u"error"_s, u"something-new"_s}});
    QCOMPARE(failure.code, ErrorCode::BadRequest);
}

CHAMADA_TEST(TstErrorCode)

} // namespace chamada::test::tst_errorcode

#include "tst_errorcode.moc"
