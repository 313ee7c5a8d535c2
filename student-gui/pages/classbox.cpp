// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/pages/classbox.h"

#include "common/ui/accessible.h"
#include "common/ui/theme.h"
#include "student-gui/core/callline.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSignalBlocker>

namespace chamada::student {

ClassBox::ClassBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    // Completion would turn a typed 10 into an open 101.
    setCompleter(nullptr);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    chamada::setAccessibleName(this, tr("Class"));
    view()->setAccessibleName(tr("Open roll calls"));
    view()->setTextElideMode(Qt::ElideRight);
    lineEdit()->setPlaceholderText(tr("number"));
    setLook(this, Look::Large);
    connect(this, &QComboBox::activated, this, [this] {
        lineEdit()->selectAll();
        lineEdit()->setCursorPosition(0);
    });
}

void ClassBox::setCalls(const QList<OpenCall> &calls)
{
    m_calls = calls;
    // An open list keeps its rows while the user chooses.
    if (!view()->isVisible())
        fill();
}

void ClassBox::hidePopup()
{
    QComboBox::hidePopup();
    fill();
}

void ClassBox::fill()
{
    QStringList lines;
    for (const OpenCall &call : std::as_const(m_calls))
        lines.append(lineOf(call));
    QStringList shown;
    for (int i = 0; i < count(); ++i)
        shown.append(itemText(i));
    if (lines == shown)
        return;
    const QSignalBlocker quiet(this);
    const QSignalBlocker quietEdit(lineEdit());
    const QString typed = lineEdit()->text();
    const int cursor = lineEdit()->cursorPosition();
    clear();
    addItems(lines);
    setCurrentIndex(-1);
    lineEdit()->setText(typed);
    lineEdit()->setCursorPosition(cursor);
}

} // namespace chamada::student
