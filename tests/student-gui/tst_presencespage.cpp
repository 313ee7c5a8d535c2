// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "student-gui/presences/qrcodewidget.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_presencespage {

using namespace student;

/// Tests the receipts page, used as a student uses it. Texts are in English, as no translation is installed.
class TestPresencesPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void emptyFromTheForm();
    void theReceiptOfAnAnswer();
    void aRepeatedCheckInIsKeptOnce();
    void copies();
    void saves();
    void saysWhenItCouldNotSave();
    void showsTheCodeAndGoesBackByEscape();
    void tooLongForACode();
    void genuineByKeyboardAlone();
    void notGenuine();
    void everyControlHasAName();

private:
    /// Checks in and opens the page on the receipt.
    bool openReceipt(const QString &receipt);
    QString genuineReceipt() const;
    bool press(const QString &button);
    void saveAs(const QString &path);

    ReceiptKey m_key = ReceiptKey::generate();
    std::unique_ptr<StudentFixture> m_fixture;
};

void TestPresencesPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
    m_fixture->peer.hello().insert(u"receipt_key"_s, QString::fromLatin1(m_key.publicKey.toBase64()));
}

QString TestPresencesPage::genuineReceipt() const
{
    return signReceipt({u"c1"_callId, *ClassId::fromNumber(101), *StudentId::fromText(u"2023001"),
                           *Timestamp::fromText(u"2026-11-22T08:00:15.250-03:00"_s), u"Laboratório 3"_s},
        m_key);
}

bool TestPresencesPage::openReceipt(const QString &receipt)
{
    if (!m_fixture->openReady())
        return false;
    m_fixture->accept({{u"receipt"_s, receipt}});
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    return QTest::qWaitFor([this] { return m_fixture->find<QPushButton>(u"Receipt"_s); }) && press(u"Receipt"_s)
        && m_fixture->find<QListView>(u"My presences"_s);
}

bool TestPresencesPage::press(const QString &button)
{
    auto *found = m_fixture->find<QPushButton>(button);
    if (found)
        QTest::mouseClick(found, Qt::LeftButton);
    return found;
}

void TestPresencesPage::saveAs(const QString &path)
{
    QVERIFY(press(u"Save…"_s));
    auto *dialog = m_fixture->window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name->text().endsWith(u"presence-101-2026-11-22-2023001.txt"_s));
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

void TestPresencesPage::emptyFromTheForm()
{
    QVERIFY(m_fixture->openReady());
    QVERIFY(press(u"My presences"_s));
    QVERIFY(m_fixture->shows(u"None yet."_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Copy"_s)->isEnabled());
    QVERIFY(press(u"Back"_s));
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->classBox());
}

void TestPresencesPage::theReceiptOfAnAnswer()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    auto *list = m_fixture->find<QListView>(u"My presences"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->currentIndex().data().toString().startsWith(u"101 · Redes de Computadores\n"_s));
    QVERIFY(list->currentIndex().data().toString().contains(u"2023001"_s));
    QVERIFY(press(u"Back"_s));
    QVERIFY(m_fixture->find<QLabel>(u"Present"_s));
}

void TestPresencesPage::aRepeatedCheckInIsKeptOnce()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    QVERIFY(press(u"Back"_s));
    QVERIFY(press(u"Another class"_s));
    m_fixture->accept({{u"repeated"_s, true}});
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Already present"_s));
    QCOMPARE(m_fixture->book.presences().size(), 1);
}

void TestPresencesPage::copies()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    QVERIFY(press(u"Copy"_s));
    QCOMPARE(QApplication::clipboard()->text(), u"abc.def"_s);
    QVERIFY(m_fixture->shows(u"The receipt was copied."_s));
}

void TestPresencesPage::saves()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    const QString path = m_fixture->folder.filePath(u"mine.txt"_s);
    saveAs(path);
    QTRY_VERIFY(m_fixture->shows(u"The receipt was saved in "_s + path));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("abc.def\n"));
}

void TestPresencesPage::saysWhenItCouldNotSave()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    saveAs(m_fixture->folder.filePath(u"no-such-folder/mine.txt"_s));
    QTRY_VERIFY(m_fixture->shows(u"could not be saved"_s));
}

void TestPresencesPage::showsTheCodeAndGoesBackByEscape()
{
    QVERIFY(openReceipt(genuineReceipt()));
    QVERIFY(press(u"QR code"_s));
    auto *code = m_fixture->window->findChild<QrCodeWidget *>();
    QVERIFY(code->isVisible());
    QVERIFY(code->accessibleName().contains(u"101 · Redes de Computadores"_s));
    const QImage picture = code->grab().toImage();
    QVERIFY(!picture.isNull());
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(!code->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QListView>(u"My presences"_s));
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(m_fixture->find<QLabel>(u"Present"_s));
}

void TestPresencesPage::tooLongForACode()
{
    QVERIFY(openReceipt(QString(4000, u'x')));
    QVERIFY(press(u"QR code"_s));
    QVERIFY(m_fixture->shows(u"too long for a QR code"_s));
}

void TestPresencesPage::genuineByKeyboardAlone()
{
    QVERIFY(openReceipt(genuineReceipt()));
    for (int tabs = 0; tabs < 8 && QApplication::focusWidget() != m_fixture->find<QPushButton>(u"Verify"_s); ++tabs)
        m_fixture->press(Qt::Key_Tab);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"Genuine: the server “Laboratório 3”"_s));
}

void TestPresencesPage::notGenuine()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    QVERIFY(press(u"Verify"_s));
    QVERIFY(m_fixture->shows(u"Not genuine"_s));
}

void TestPresencesPage::everyControlHasAName()
{
    QVERIFY(openReceipt(u"abc.def"_s));
    const QStringList names = m_fixture->namesOfControls();
    for (const QString &name : {u"Back"_s, u"My presences"_s, u"QR code"_s, u"Verify"_s, u"Copy"_s, u"Save…"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY2(!names.contains(QString()), qPrintable(names.join(u", "_s)));
}

CHAMADA_WINDOW_TEST(TestPresencesPage)

} // namespace chamada::test::tst_presencespage

#include "tst_presencespage.moc"
