// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentform {

using namespace student;

/// Tests the form, used as a student uses it. Texts are in English, as no translation is installed.
class TestStudentForm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void ready();
    void titleAndTeacherStandBesideTheNumber();
    void theOnlyOpenCallIsFilledIn();
    void newsOfCallsKeepWhatIsTyped();
    void theCodeFieldIsThereOnlyWhenWanted();
    void theTeacherIsSaidOnce();
    void badInputIsSaidBeforeSending();
    void inTheSmallestWindowAMistakeIsInSight();
    void aLongServerNameMakesNothingWider();
    void commandLineAndMemoryFillTheForm();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentForm::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

void TestStudentForm::ready()
{
    QVERIFY(m_fixture->openReady());
    QVERIFY(m_fixture->find<QLabel>(u"Laboratório 3"_s));
    QVERIFY(m_fixture->classBox());
    QVERIFY(m_fixture->find<QLineEdit>(u"Student ID"_s));
    QVERIFY(!m_fixture->find<QLineEdit>(u"Code"_s));
    QVERIFY(m_fixture->shows(u"choose yours"_s));
}

void TestStudentForm::titleAndTeacherStandBesideTheNumber()
{
    QVERIFY(m_fixture->openReady());
    auto *box = m_fixture->classBox();
    QCOMPARE(box->count(), 2);
    QCOMPARE(box->itemText(0), u"101 · Redes de Computadores — Maria"_s);
    m_fixture->type(u"Class"_s, u"101"_s);
    QVERIFY(m_fixture->shows(u"Redes de Computadores — Maria"_s));
    m_fixture->type(u"Class"_s, u"303"_s);
    QVERIFY(m_fixture->shows(u"No roll call is open for this class yet."_s));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), u"101 · Redes de Computadores — Maria"_s);
}

void TestStudentForm::theOnlyOpenCallIsFilledIn()
{
    m_fixture->setCalls({StudentFixture::call(7, u"Redes"_s, u"Rui"_s)});
    QVERIFY(m_fixture->openReady());
    QCOMPARE(m_fixture->classBox()->currentText(), u"7 · Redes — Rui"_s);
}

void TestStudentForm::newsOfCallsKeepWhatIsTyped()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->type(u"Class"_s, u"10"_s);
    QJsonObject event = CallsEvent{{StudentFixture::call(7, {}, u"Rui"_s)}, {}}.toJson();
    event.insert(u"op"_s, u"calls"_s);
    m_fixture->peer.push(event);
    QTRY_COMPARE(m_fixture->classBox()->count(), 3);
    QCOMPARE(m_fixture->classBox()->currentText(), u"10"_s);
}

void TestStudentForm::theCodeFieldIsThereOnlyWhenWanted()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->type(u"Class"_s, u"202"_s);
    QVERIFY(m_fixture->find<QLineEdit>(u"Code"_s));
    m_fixture->type(u"Class"_s, u"101"_s);
    QVERIFY(!m_fixture->find<QLineEdit>(u"Code"_s));
}

void TestStudentForm::theTeacherIsSaidOnce()
{
    m_fixture->setCalls({StudentFixture::call(12, {}, u"maria"_s)});
    QVERIFY(m_fixture->openReady());
    QCOMPARE(m_fixture->classBox()->currentText(), u"12 · maria"_s);
    QVERIFY(m_fixture->shows(u"open since"_s));
    QVERIFY(!m_fixture->shows(u"maria"_s));
    m_fixture->type(u"Class"_s, u"12"_s);
    QVERIFY(m_fixture->shows(u"maria · open since"_s));
}

void TestStudentForm::aLongServerNameMakesNothingWider()
{
    m_fixture->peer.hello()[u"name"_s] = QString(128, u'M');
    QVERIFY(m_fixture->openReady());
    m_fixture->window->resize(380, 520);
    auto *field = m_fixture->find<QLineEdit>(u"Student ID"_s);
    QTRY_VERIFY(field->mapTo(m_fixture->window.get(), field->rect().topRight()).x() < 380);
    QVERIFY(m_fixture->shows(QString(128, u'M'))); // screen readers get the full name
}

void TestStudentForm::inTheSmallestWindowAMistakeIsInSight()
{
    const auto whole = [](const QWidget *widget) { return widget->visibleRegion().boundingRect() == widget->rect(); };
    QVERIFY(m_fixture->openReady());
    m_fixture->window->resize(m_fixture->window->minimumSize());
    m_fixture->fill(u"202"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    auto *code = m_fixture->find<QLineEdit>(u"Code"_s);
    auto *sentence = m_fixture->find<QLabel>(u"Type the code that the teacher is showing."_s);
    QVERIFY(code && code->hasFocus() && sentence);
    QTRY_VERIFY(whole(code) && whole(sentence));
    QVERIFY(code->fontMetrics().horizontalAdvance(code->placeholderText()) < code->width() / 2);
}

void TestStudentForm::badInputIsSaidBeforeSending()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->fill(u"101"_s, u"joao 1"_s);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"A student ID has up to 32 letters without accents"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"joao 1"_s);
    QCOMPARE(QApplication::focusWidget(), m_fixture->find<QLineEdit>(u"Student ID"_s));
    m_fixture->fill(u"0"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"The class is a number"_s));
    QVERIFY(m_fixture->peer.received(u"checkin"_s).isEmpty());
}

void TestStudentForm::commandLineAndMemoryFillTheForm()
{
    m_fixture->settings.setStudent(*StudentId::fromText(u"2019007"));
    QVERIFY(
        !(QFile::permissions(m_fixture->folder.filePath(u"student.ini"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
    m_fixture->client.start(m_fixture->peer.address());
    WindowOptions options;
    options.classId = ClassId::fromNumber(202);
    m_fixture->open(options);
    QCOMPARE(m_fixture->classBox()->currentText(), u"202"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2019007"_s);
    options.student = StudentId::fromText(u"ab1");
    m_fixture->open(options);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"AB1"_s);
}

void TestStudentForm::everyControlHasAName_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("connection") << u"connection"_s << QStringList{u"Server"_s, u"Connect"_s};
    QTest::newRow("form") << u"form"_s << QStringList{u"Class"_s, u"Student ID"_s, u"Code"_s, u"Check in"_s};
    QTest::newRow("answer") << u"answer"_s << QStringList{u"Try again"_s, u"Another class"_s};
}

void TestStudentForm::everyControlHasAName()
{
    QFETCH(const QString, page);
    QFETCH(const QStringList, names);
    m_fixture->open();
    if (page != "connection"_L1) {
        QVERIFY(m_fixture->connectClient());
        m_fixture->type(u"Class"_s, u"202"_s);
    }
    if (page == "answer"_L1) {
        m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
        QVERIFY(m_fixture->attempt());
    }
    const QStringList found = m_fixture->namesOfControls();
    QVERIFY2(!found.contains(QString()), qPrintable(found.join(u", "_s)));
    for (const QString &name : names)
        QVERIFY2(found.contains(name), qPrintable(name));
}

CHAMADA_WINDOW_TEST(TestStudentForm)

} // namespace chamada::test::tst_studentform

#include "tst_studentform.moc"
