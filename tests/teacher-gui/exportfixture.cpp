// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/exportfixture.h"

#include "tests/support/testprogram.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

ExportFixture::ExportFixture()
    : settings(path(u"settings.ini"_s), QSettings::IniFormat)
    , location(std::make_unique<DiaryLocation>(path(u"diary.sqlite"_s), settings))
    , calls(semester(3, 8))
    , strip(new StatusStrip)
    , bar(new ExportBar([this] { return calls; }, *strip))
    , importButton(new ImportButton(*location, *strip))
{
    location->open();
    auto *layout = new QVBoxLayout(&page);
    layout->addWidget(strip);
    layout->addWidget(bar);
    layout->addWidget(importButton);
}

bool ExportFixture::show()
{
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        return false;
    page.setFocus();
    return true;
}

QPushButton *ExportFixture::button(const QString &text) const
{
    const auto buttons = page.findChildren<QPushButton *>();
    const auto found = std::find_if(
        buttons.begin(), buttons.end(), [&](const QPushButton *candidate) { return candidate->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

QByteArray ExportFixture::contents(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ExportFixture::chooseKind(int position)
{
    QTest::keyClick(&page, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget *menu = QApplication::activePopupWidget();
    for (int i = 0; i <= position; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

bool ExportFixture::answerDialog(const QString &file)
{
    if (!QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); }))
        return false;
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setFocus();
    name->selectAll();
    // The path is pasted, because the dialog completes typed text.
    QApplication::clipboard()->setText(file);
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Return);
    return QTest::qWaitFor([this] { return !dialog(); });
}

QFileDialog *ExportFixture::dialog() const
{
    return page.findChild<QFileDialog *>();
}

} // namespace chamada::test
