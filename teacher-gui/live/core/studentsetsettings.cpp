// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/studentsetsettings.h"

#include <QSettings>

#include <algorithm>

namespace chamada::teacher {

QSet<StudentId> StudentSetSettings::of(const CallId &call) const
{
    QSet<StudentId> students;
    const QStringList texts = m_settings.value(keyOf(call)).toStringList();
    for (const QString &text : texts)
        if (const auto student = StudentId::fromText(text))
            students.insert(*student);
    return students;
}

QList<CallId> StudentSetSettings::calls() const
{
    m_settings.beginGroup(m_group);
    QList<CallId> calls;
    const QStringList keys = m_settings.childKeys();
    for (const QString &key : keys)
        if (const auto call = CallId::fromText(QString::fromUtf8(QByteArray::fromHex(key.toLatin1()))))
            calls.append(*call);
    m_settings.endGroup();
    return calls;
}

void StudentSetSettings::set(const CallId &call, const QSet<StudentId> &students)
{
    QStringList texts;
    for (const StudentId &student : students)
        texts.append(student.text());
    std::sort(texts.begin(), texts.end());
    if (texts.isEmpty())
        m_settings.remove(keyOf(call));
    else
        m_settings.setValue(keyOf(call), texts);
    m_settings.sync(); // the window may crash
}

/// Returns the settings key. The id is encoded, because it may contain characters that a key must not.
QString StudentSetSettings::keyOf(const CallId &call) const
{
    return m_group + u'/' + QString::fromLatin1(call.text().toUtf8().toHex());
}

} // namespace chamada::teacher
