// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_receipt {

/// Tests the receipt that a student can show long after the call.
class TstReceipt : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void isGenuine();
    void theSameAgain();
    void isRefused_data();
    void isRefused();

private:
    const ReceiptKey m_key = ReceiptKey::generate();
    const Receipt m_receipt{u"call-1"_callId, *ClassId::fromNumber(101), *StudentId::fromText(u"2023001"),
        {1'795'345'200'123}, u"Laboratório 3"_s};
    const QString m_text = signReceipt(m_receipt, m_key);
};

void TstReceipt::isGenuine()
{
    const auto payload = openReceipt(m_text + u'\n', m_key.publicKey);
    QVERIFY(payload);
    const QJsonObject json = QJsonDocument::fromJson(*payload).object();
    QCOMPARE(json.keys(), (QStringList{u"call"_s, u"class"_s, u"server"_s, u"student"_s, u"time"_s}));
    QCOMPARE(json["class"_L1].toInt(), 101);
    QCOMPARE(json["student"_L1].toString(), u"2023001"_s);
    QCOMPARE(json["time"_L1].toString(), m_receipt.time.toText());
    QVERIFY(!m_text.contains(u'='));
}

void TstReceipt::theSameAgain()
{
    QCOMPARE(signReceipt(m_receipt, m_key), m_text);
}

void TstReceipt::isRefused_data()
{
    QTest::addColumn<QString>("text");
    const QString payload = m_text.section(u'.', 0, 0);
    const QString signature = m_text.section(u'.', 1, 1);
    const QString other =
        signReceipt({u"call-2"_callId, m_receipt.classId, m_receipt.student, m_receipt.time, u""_s}, m_key);
    QTest::newRow("empty") << QString();
    QTest::newRow("no dot") << payload;
    QTest::newRow("no signature") << QString(payload + u'.');
    QTest::newRow("another's signature") << QString(payload + u'.' + other.section(u'.', 1, 1));
    QTest::newRow("another payload") << QString(other.section(u'.', 0, 0) + u'.' + signature);
    QTest::newRow("cut") << m_text.chopped(1);
    QTest::newRow("longer") << QString(m_text + u"AAAA");
    QTest::newRow("not base64") << QString(u"!!!." + signature);
    QTest::newRow("another server's") << signReceipt(m_receipt, ReceiptKey::generate());
}

void TstReceipt::isRefused()
{
    QFETCH(QString, text);
    QVERIFY(!openReceipt(text, m_key.publicKey));
}

CHAMADA_TEST(TstReceipt)

} // namespace chamada::test::tst_receipt

#include "tst_receipt.moc"
