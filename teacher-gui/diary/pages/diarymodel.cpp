// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarymodel.h"

#include "common/ui/sentences.h"
#include "common/ui/theme.h"

#include <QApplication>

namespace chamada::teacher {

DiaryModel::DiaryModel(QObject *parent)
    : TableModel(
          {
              {tr("Date"), [](const DiaryLine &line) { return dateText(line.started); }},
              {tr("Started"), [](const DiaryLine &line) { return timeText(line.started); }},
              {tr("Class"), [](const DiaryLine &line) { return line.classId.toText(); }},
              {tr("Title"),
                  [](const DiaryLine &line) {
                      return line.discarded ? tr("%1 (discarded)").arg(line.title) : line.title;
                  }},
              {tr("Present"), &DiaryLine::present},
          },
          parent)
{
}

QVariant DiaryModel::look(const DiaryLine &line, int /*column*/, int role) const
{
    return role == Qt::ForegroundRole && line.discarded ? QVariant(quietColor(QApplication::palette())) : QVariant();
}

void DiaryModel::setLines(const QList<DiaryLine> &lines)
{
    if (m_rows != lines)
        resetRows(lines);
}

} // namespace chamada::teacher
