// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_receipts {

using namespace server;

/// Tests the receipts in the replies of a server.
class TstReceipts : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void receipts();
    void anIdThatLooksLikeTheReceipt_data();
    void anIdThatLooksLikeTheReceipt();
};

void TstReceipts::receipts()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const QJsonValue call = ana->ask(request(u"start"_s, 101))["call"_L1];
    const auto student = fixture.connect();
    const QByteArray key =
        QByteArray::fromBase64(student->ask(request(u"hello"_s))["receipt_key"_L1].toString().toLatin1());
    const QJsonObject first = student->ask(checkIn(101, 1, {{u"device"_s, u"d1"_s}}));
    const auto payload = openReceipt(first["receipt"_L1].toString(), key);
    QVERIFY(payload);
    const QJsonObject expected{{u"call"_s, call}, {u"class"_s, 101}, {u"student"_s, u"1"_s},
        {u"time"_s, first["time"_L1]}, {u"server"_s, u"Laboratório 3"_s}};
    QCOMPARE(QJsonDocument::fromJson(*payload).object(), expected);
    QCOMPARE(QJsonDocument(expected).toJson(QJsonDocument::Compact), *payload);
    fixture.clock.advance(1h);
    const auto remote = fixture.connect();
    QCOMPARE(remote->ask(checkIn(101, 1, {{u"device"_s, u"d1"_s}}))["receipt"_L1], first["receipt"_L1]);
    const QJsonObject friendly = remote->ask(checkIn(101, 1, {{u"device"_s, u"d2"_s}}));
    QCOMPARE(friendly["repeated"_L1], QJsonValue(true));
    QVERIFY(!friendly.contains("receipt"_L1));
}

void TstReceipts::anIdThatLooksLikeTheReceipt_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("the unsigned receipt") << u"%1"_s;
    QTest::newRow("within a text") << u"\"receipt\":\"%1\""_s;
    QTest::newRow("with a signature") << u"%1.AAAA"_s;
}

void TstReceipts::anIdThatLooksLikeTheReceipt()
{
    QFETCH(QString, pattern);
    const ServerFixture fixture;
    fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101));
    const auto student = fixture.connect();
    const QString receipt = student->ask(checkIn(101, 1))["receipt"_L1].toString();
    const QJsonValue id = pattern.arg(receipt.section(u'.', 0, 0));
    const QJsonObject again = student->ask(checkIn(101, 1, {{u"id"_s, id}}));
    QCOMPARE(again["receipt"_L1].toString(), receipt);
    QCOMPARE(again["id"_L1], id);
}

CHAMADA_TEST(TstReceipts)

} // namespace chamada::test::tst_receipts

#include "tst_receipts.moc"
