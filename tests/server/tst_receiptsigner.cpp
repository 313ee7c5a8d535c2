// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/receiptsigner.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_receiptsigner {

using namespace server;

namespace {

Receipt receiptOf(int student)
{
    return {
        u"call-1"_callId, *ClassId::fromNumber(101), *StudentId::fromNumber(student), {1'700'000'000'000}, u"Lab"_s};
}

} // namespace

/// Tests that the receipts of a turn equal individually signed ones, whichever thread signs them.
class TstReceiptSigner : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void signsEach_data();
    void signsEach();
    void withoutAStart();
    void turnAfterTurn();
    void endsInTheMiddleOfATurn();

private:
    ReceiptKey m_key = ReceiptKey::generate();
};

void TstReceiptSigner::signsEach_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 3, 4, 500})
        QTest::addRow("%d", count) << count;
}

void TstReceiptSigner::signsEach()
{
    QFETCH(const int, count);
    ReceiptSigner signer(m_key);
    for (int i = 0; i < count; ++i)
        QCOMPARE(signer.add(unsignedReceipt(receiptOf(i))), static_cast<size_t>(i));
    signer.start();
    for (int i = 0; i < count; ++i)
        QCOMPARE(QString::fromLatin1(signer.signedText(static_cast<size_t>(i))), signReceipt(receiptOf(i), m_key));
}

void TstReceiptSigner::withoutAStart()
{
    ReceiptSigner signer(m_key);
    signer.add(unsignedReceipt(receiptOf(7)));
    QCOMPARE(QString::fromLatin1(signer.signedText(0)), signReceipt(receiptOf(7), m_key));
}

void TstReceiptSigner::turnAfterTurn()
{
    ReceiptSigner signer(m_key);
    for (int turn = 0; turn < 200; ++turn) {
        const int count = turn % 10;
        for (int i = 0; i < count; ++i)
            signer.add(unsignedReceipt(receiptOf(turn * 10 + i)));
        signer.start();
        for (int i = count - 1; i >= 0; --i)
            QCOMPARE(QString::fromLatin1(signer.signedText(static_cast<size_t>(i))),
                signReceipt(receiptOf(turn * 10 + i), m_key));
        signer.clear();
    }
}

void TstReceiptSigner::endsInTheMiddleOfATurn()
{
    for (int i = 0; i < 50; ++i) {
        ReceiptSigner signer(m_key);
        for (int j = 0; j < 20; ++j)
            signer.add(unsignedReceipt(receiptOf(j)));
        signer.start();
    }
}

CHAMADA_TEST(TstReceiptSigner)

} // namespace chamada::test::tst_receiptsigner

#include "tst_receiptsigner.moc"
