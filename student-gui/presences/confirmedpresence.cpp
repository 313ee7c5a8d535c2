// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/presences/confirmedpresence.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chamada::student {

QString classLine(const ConfirmedPresence &presence)
{
    const QString number = presence.classId.toText();
    return presence.title.isEmpty() ? QCoreApplication::translate("Presence", "Class %1").arg(number)
                                    : QString(number + u" · "_s + presence.title);
}

QString whenAndWho(const ConfirmedPresence &presence)
{
    return dateTimeText(presence.time) + u" · "_s + presence.student.text();
}

QString fileName(const ConfirmedPresence &presence)
{
    QString student = presence.student.text();
    student.replace(u'/', u'-');
    const QString date = presence.time.toLocal().date().toString(Qt::ISODate);
    return u"%1-%2-%3-%4.txt"_s.arg(
        QCoreApplication::translate("Presence", "presence", "file name"), presence.classId.toText(), date, student);
}

} // namespace chamada::student
