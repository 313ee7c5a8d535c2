// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/classbox.h"

#include "common/ui/accessible.h"
#include "common/ui/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace chamada {

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
    // The list does not move under the pointer of someone who is choosing.
    if (!view()->isVisible())
        fill();
}

void ClassBox::hidePopup()
{
    QComboBox::hidePopup();
    fill();
}

QString ClassBox::lineOf(const OpenCall &call)
{
    const QString rest = titleAndTeacher(call);
    return rest.isEmpty() ? call.classId.toText() : QString(call.classId.toText() + u" · "_s + rest);
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

QString titleAndTeacher(const OpenCall &call)
{
    if (call.title.isEmpty() || call.teacher.isEmpty())
        return call.title + call.teacher;
    return call.title + u" — "_s + call.teacher;
}

} // namespace chamada
