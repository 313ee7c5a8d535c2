// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/certificate.h"
#include "server/security/ownerfile.h"
#include "server/security/receiptkeyfile.h"
#include "tests/support/callids.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_certificate {

using namespace server;

namespace {

constexpr auto OwnerFile = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

/// Tests the files by which the server proves its identity: its certificate and its receipt key.
class TstCertificate : public QObject {
    Q_OBJECT

private slots:
    void init();
    void isMadeOnP256();
    void isItsOwnersAlone();
    void isTheSameAfterARestart();
    void eachServerHasAnother();
    void aFolderThatIsNotThere();
    void readsPem_data();
    void readsPem();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void receiptKeyIsTheSameAfterARestart();
    void receiptKeySigns();
    void aBrokenReceiptKeyIsRefusedAndKept();
    void ownerFiles();
    void ownerDirectories();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstCertificate::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TstCertificate::write(const QString &name, const QByteArray &bytes) const
{
    QFile out(path(name));
    if (out.open(QIODevice::WriteOnly))
        out.write(bytes);
    return path(name);
}

void TstCertificate::isMadeOnP256()
{
    const auto made = std::get<Certificate>(ownCertificate(m_folder->path()));
    QCOMPARE(made.key.algorithm(), QSsl::Ec);
    QCOMPARE(made.key.length(), 256);
    QCOMPARE(made.certificate.publicKey().algorithm(), QSsl::Ec);
    QVERIFY(made.certificate.isSelfSigned());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(made.certificate.effectiveDate() < now);
    QVERIFY(made.certificate.expiryDate() > now.addYears(20));
    QVERIFY(made.certificate.toText().contains(u"prime256v1"_s));
    QVERIFY(made.certificate.toText().contains(u"ecdsa-with-SHA256"_s));
}

void TstCertificate::isItsOwnersAlone()
{
    QVERIFY(std::holds_alternative<Certificate>(ownCertificate(m_folder->path())));
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden))
        QCOMPARE(QFile::permissions(path(name)), OwnerFile);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TstCertificate::isTheSameAfterARestart()
{
    const auto first = std::get<Certificate>(ownCertificate(m_folder->path()));
    const auto second = std::get<Certificate>(ownCertificate(m_folder->path()));
    QCOMPARE(second.certificate, first.certificate);
    QCOMPARE(second.key, first.key);
}

void TstCertificate::eachServerHasAnother()
{
    QTemporaryDir other;
    const auto first = std::get<Certificate>(ownCertificate(m_folder->path()));
    const auto second = std::get<Certificate>(ownCertificate(other.path()));
    QVERIFY(second.certificate != first.certificate);
    QVERIFY(second.certificate.serialNumber() != first.certificate.serialNumber());
}

void TstCertificate::aFolderThatIsNotThere()
{
    const auto made = ownCertificate(path(u"nowhere"_s));
    QVERIFY(std::get<CertificateError>(made).text.contains(path(u"nowhere"_s)));
}

void TstCertificate::readsPem_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    const QByteArray certificate = firstIdentity().certificate.toPem();
    const QByteArray key = firstIdentity().key.toPem();
    QTest::newRow("as written") << certificate << key;
    QTest::newRow("with a chain after it") << certificate + secondIdentity().certificate.toPem() << key;
    QTest::newRow("with a word before it") << "Issued for nobody\n" + certificate << key;
}

void TstCertificate::readsPem()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    const auto read = readCertificate(write(u"c.pem"_s, certificate), write(u"k.pem"_s, key));
    const auto *error = std::get_if<CertificateError>(&read);
    QVERIFY2(!error, error ? qPrintable(error->text) : "");
    QCOMPARE(std::get<Certificate>(read).certificate, firstIdentity().certificate);
    QCOMPARE(std::get<Certificate>(read).key, firstIdentity().key);
}

void TstCertificate::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("blamed");
    const QByteArray certificate = firstIdentity().certificate.toPem();
    const QByteArray key = firstIdentity().key.toPem();
    QTest::newRow("no certificate") << QByteArray() << key << u"c.pem"_s;
    QTest::newRow("no key") << certificate << QByteArray() << u"k.pem"_s;
    QTest::newRow("garbage for a certificate") << QByteArray("garbage") << key << u"c.pem"_s;
    QTest::newRow("garbage for a key") << certificate << QByteArray("garbage") << u"k.pem"_s;
    QTest::newRow("exchanged") << key << certificate << u"c.pem"_s;
    QTest::newRow("the certificate twice") << certificate << certificate << u"k.pem"_s;
    QTest::newRow("another's key") << certificate << secondIdentity().key.toPem() << u"k.pem"_s;
}

void TstCertificate::refusesWhatIsNone()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, blamed);
    if (!certificate.isEmpty())
        write(u"c.pem"_s, certificate);
    if (!key.isEmpty())
        write(u"k.pem"_s, key);
    const auto read = readCertificate(path(u"c.pem"_s), path(u"k.pem"_s));
    const auto *error = std::get_if<CertificateError>(&read);
    QVERIFY(error);
    QVERIFY2(error->text.contains(path(blamed)), qPrintable(error->text));
    QVERIFY(!error->text.contains(u'\n'));
}

void TstCertificate::receiptKeyIsTheSameAfterARestart()
{
    const auto first = ownReceiptKey(m_folder->path());
    const auto second = ownReceiptKey(m_folder->path());
    QVERIFY(first && second);
    QCOMPARE(second->publicKey, first->publicKey);
    QCOMPARE(second->secretKey, first->secretKey);
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden))
        QCOMPARE(QFile::permissions(path(name)), OwnerFile);
}

void TstCertificate::receiptKeySigns()
{
    ownReceiptKey(m_folder->path());
    const auto key = ownReceiptKey(m_folder->path()); // read from the file
    const Receipt receipt{
        u"id"_callId, *ClassId::fromNumber(101), *StudentId::fromText(u"2023001"), {0}, u"Laboratório 3"_s};
    QVERIFY(openReceipt(signReceipt(receipt, *key), key->publicKey));
}

void TstCertificate::aBrokenReceiptKeyIsRefusedAndKept()
{
    ownReceiptKey(m_folder->path());
    const QString name = QDir(m_folder->path()).entryList(QDir::Files).constFirst();
    write(name, "garbage");
    QVERIFY(!ownReceiptKey(m_folder->path()));
    QCOMPARE(contents(path(name)), QByteArray("garbage"));
    QVERIFY(!ownReceiptKey(path(u"nowhere"_s)));
}

void TstCertificate::ownerFiles()
{
    QVERIFY(writeOwnerFile(path(u"f"_s), "one"));
    QVERIFY(writeOwnerFile(path(u"f"_s), "two"));
    QCOMPARE(contents(path(u"f"_s)), QByteArray("two"));
    QCOMPARE(QFile::permissions(path(u"f"_s)), OwnerFile);
    QVERIFY(!writeOwnerFile(path(u"no/such/folder"_s), "x"));
}

void TstCertificate::ownerDirectories()
{
    const auto permissions =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
    QVERIFY(makeOwnerDirectory(path(u"a/b"_s)));
    QCOMPARE(QFile::permissions(path(u"a/b"_s)), permissions);
    QFile::setPermissions(path(u"a/b"_s), permissions | QFile::ReadOther | QFile::ExeGroup);
    QVERIFY(makeOwnerDirectory(path(u"a/b"_s)));
    QCOMPARE(QFile::permissions(path(u"a/b"_s)), permissions);
    write(u"file"_s, "x");
    QVERIFY(!makeOwnerDirectory(path(u"file"_s)));
}

CHAMADA_TEST(TstCertificate)

} // namespace chamada::test::tst_certificate

#include "tst_certificate.moc"
