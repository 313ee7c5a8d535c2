// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/exportfixture.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_importbutton {

using namespace teacher;

/// Tests the button that imports exported calls into the diary, with the real dialogs.
class TestImportButton : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void aFileIsImported();
    void aWrongFileChangesNothing();
    void withoutADiaryNothingIsImported();

private:
    std::unique_ptr<ExportFixture> m_fixture;
};

void TestImportButton::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<ExportFixture>();
    QVERIFY(m_fixture->show());
}

void TestImportButton::aFileIsImported()
{
    m_fixture->bar->exportTo(ExportKind::ExcelTable, m_fixture->path(u"calls.csv"_s));
    QTest::mouseClick(m_fixture->importButton, Qt::LeftButton);
    QVERIFY(m_fixture->answerDialog(m_fixture->path(u"calls.csv"_s)));
    QTRY_COMPARE(m_fixture->said(), u"3 roll call(s) imported into the diary."_s);
    QCOMPARE(std::get<QList<DiaryLine>>(m_fixture->location->diary()->lines()).size(), 3);
    m_fixture->calls = semester(4, 8);
    m_fixture->bar->exportTo(ExportKind::Json, m_fixture->path(u"calls.json"_s));
    m_fixture->importButton->importFrom(m_fixture->path(u"calls.json"_s));
    QCOMPARE(m_fixture->said(), u"1 roll call(s) imported into the diary. 3 were in it before."_s);
    m_fixture->importButton->importFrom(m_fixture->path(u"calls.json"_s));
    QCOMPARE(m_fixture->said(), u"The diary had all of its roll calls before."_s);
}

void TestImportButton::aWrongFileChangesNothing()
{
    m_fixture->bar->grab().save(m_fixture->path(u"picture.png"_s));
    QTest::mouseClick(m_fixture->importButton, Qt::LeftButton);
    QVERIFY(m_fixture->answerDialog(m_fixture->path(u"picture.png"_s)));
    QTRY_VERIFY(
        m_fixture->said().startsWith(u"Nothing was imported from picture.png. It is neither a table nor text"_s));
    QVERIFY(std::get<QList<DiaryLine>>(m_fixture->location->diary()->lines()).isEmpty());
}

void TestImportButton::withoutADiaryNothingIsImported()
{
    m_fixture->bar->exportTo(ExportKind::Json, m_fixture->path(u"calls.json"_s));
    m_fixture->settings.clear();
    m_fixture->location =
        std::make_unique<DiaryLocation>(m_fixture->path(u"calls.json/diary.sqlite"_s), m_fixture->settings);
    m_fixture->location->open();
    delete m_fixture->importButton;
    m_fixture->importButton = new ImportButton(*m_fixture->location, *m_fixture->strip, &m_fixture->page);
    m_fixture->importButton->importFrom(m_fixture->path(u"calls.json"_s));
    QVERIFY(m_fixture->said().startsWith(u"Nothing was imported"_s));
}

CHAMADA_WINDOW_TEST(TestImportButton)

} // namespace chamada::test::tst_importbutton

#include "tst_importbutton.moc"
