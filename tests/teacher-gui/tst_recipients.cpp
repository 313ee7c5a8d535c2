// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/chat/recipientbox.h"
#include "teacher-gui/chat/recipientsmodel.h"
#include "teacher-gui/live/core/livecall.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_recipients {

using namespace teacher;

/// Tests the choice of recipients while students come and go.
class TestRecipients : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theListIsFollowed();
    void whoComesChangesNobodysChoice();
    void whoIsRemovedStaysChosen();
    void whoIsNotThereCanBeChosen();
    void anotherCallBeginsWithTheClass();
    void anArrivalCostsItsRowAlone();

private:
    bool arrive(const QStringList &students);
    QStringList lines() const;

    std::unique_ptr<TeacherFixture> m_fixture;
    LiveCall *m_call = nullptr;
    std::unique_ptr<RecipientBox> m_box;
};

void TestRecipients::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    QVERIFY(m_fixture->enter());
    m_call = m_fixture->start(101);
    QVERIFY(m_call);
    m_box = std::make_unique<RecipientBox>();
    m_box->setCall(m_call);
}

void TestRecipients::cleanup()
{
    m_box.reset();
    m_fixture.reset();
}

bool TestRecipients::arrive(const QStringList &students)
{
    const auto expected = m_call->count() + students.size();
    m_fixture->arrive(students);
    return QTest::qWaitFor([&] { return m_call->count() == expected; });
}

QStringList TestRecipients::lines() const
{
    QStringList lines;
    for (int row = 0; row < m_box->count(); ++row)
        lines.append(m_box->itemText(row));
    return lines;
}

void TestRecipients::theListIsFollowed()
{
    const QAbstractItemModelTester tester(m_box->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(lines(), QStringList{u"The whole class"_s});
    QVERIFY(!m_box->recipient());
    QVERIFY(arrive({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(lines(), (QStringList{u"The whole class"_s, u"1"_s, u"2"_s, u"3"_s}));
    m_call->students().apply({}, {*StudentId::fromText(u"2")});
    QCOMPARE(lines(), (QStringList{u"The whole class"_s, u"1"_s, u"3"_s}));
    m_box->choose(u"9"_s);
    m_call->students().apply({FakeCalls::entry(u"4"_s, u"08:09:00"_s, u"Davi"_s)}, {});
    QCOMPARE(lines(), (QStringList{u"The whole class"_s, u"1"_s, u"3"_s, u"4 · Davi"_s, u"9"_s}));
}

void TestRecipients::whoComesChangesNobodysChoice()
{
    QVERIFY(arrive({u"1"_s, u"2"_s}));
    m_box->choose(u"2"_s);
    QVERIFY(arrive({u"3"_s}));
    QCOMPARE(m_box->recipient(), u"2"_s);
    m_call->students().apply({}, {*StudentId::fromText(u"1")});
    QCOMPARE(m_box->recipient(), u"2"_s);
    QCOMPARE(m_box->currentText(), u"2"_s);
}

void TestRecipients::whoIsRemovedStaysChosen()
{
    QVERIFY(arrive({u"1"_s, u"2"_s}));
    m_box->choose(u"1"_s);
    m_call->students().apply({}, {*StudentId::fromText(u"1")});
    QCOMPARE(m_box->recipient(), u"1"_s);
    QCOMPARE(lines(), (QStringList{u"The whole class"_s, u"2"_s, u"1"_s}));
}

void TestRecipients::whoIsNotThereCanBeChosen()
{
    QVERIFY(arrive({u"1"_s}));
    m_box->choose(u"8"_s);
    QCOMPARE(m_box->recipient(), u"8"_s);
    m_box->choose(u"9"_s);
    QCOMPARE(m_box->recipient(), u"9"_s);
    QCOMPARE(lines(), (QStringList{u"The whole class"_s, u"1"_s, u"9"_s}));
}

void TestRecipients::anotherCallBeginsWithTheClass()
{
    QVERIFY(arrive({u"1"_s}));
    m_box->choose(u"1"_s);
    m_box->setCall(nullptr);
    QVERIFY(!m_box->recipient());
    QCOMPARE(m_box->currentText(), u"The whole class"_s);
    QCOMPARE(m_box->count(), 1);
}

void TestRecipients::anArrivalCostsItsRowAlone()
{
    QVERIFY(arrive({u"1"_s, u"2"_s}));
    const QSignalSpy reset(m_box->model(), &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(m_box->model(), &QAbstractItemModel::rowsInserted);
    QVERIFY(arrive({u"3"_s}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 3);
    QCOMPARE(inserted[0][2].toInt(), 3);
    QVERIFY(reset.isEmpty());
}

CHAMADA_WINDOW_TEST(TestRecipients)

} // namespace chamada::test::tst_recipients

#include "tst_recipients.moc"
