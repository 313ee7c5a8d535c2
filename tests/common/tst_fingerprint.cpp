// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/fingerprint.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_fingerprint {

class TstFingerprint : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void isTheHashOfTheCertificate();
    void nullCertificateHasNone();
    void readable();
};

void TstFingerprint::isTheHashOfTheCertificate()
{
    const QSslCertificate &certificate = test::firstIdentity().certificate;
    QVERIFY(!certificate.isNull());
    QCOMPARE(fingerprintOf(certificate), QCryptographicHash::hash(certificate.toDer(), QCryptographicHash::Sha256));
    QVERIFY(fingerprintOf(certificate) != fingerprintOf(test::secondIdentity().certificate));
}

void TstFingerprint::nullCertificateHasNone()
{
    QVERIFY(fingerprintOf(QSslCertificate()).isEmpty());
}

void TstFingerprint::readable()
{
    const QByteArray bytes = QByteArray::fromHex("00112233445566778899aabbccddeeff") + QByteArray(16, '\x55');
    QCOMPARE(readableFingerprint(bytes), u"0011 2233 4455 6677 8899 AABB CCDD EEFF"_s);
    QCOMPARE(readableFingerprint({}), QString());
    QCOMPARE(readableFingerprint(QByteArray("\xab\xcd\xef")), u"ABCD EF"_s);
}

CHAMADA_TEST(TstFingerprint)

} // namespace chamada::test::tst_fingerprint

#include "tst_fingerprint.moc"
