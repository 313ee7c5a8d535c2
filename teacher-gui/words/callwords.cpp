// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/words/callwords.h"

#include "common/domain/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

QString shortName(ClassId classId, const QString &title)
{
    return title.isEmpty() ? classId.toText() : QString(classId.toText() + u" · "_s + title);
}

QString longName(ClassId classId, const QString &title)
{
    return QCoreApplication::translate("CallWords", "Class %1").arg(shortName(classId, title));
}

QString countInWords(int count)
{
    return QCoreApplication::translate("CallWords", "%n present", nullptr, count);
}

QString inWords(const CallOptions &options)
{
    QStringList parts;
    if (options.code)
        parts.append(QCoreApplication::translate("CallWords", "code"));
    if (options.rosterOnly)
        parts.append(QCoreApplication::translate("CallWords", "only the list"));
    if (options.lateAfter)
        parts.append(QCoreApplication::translate("CallWords", "late after %1 min").arg(*options.lateAfter));
    if (options.endsAfter)
        parts.append(QCoreApplication::translate("CallWords", "ends after %1 min").arg(*options.endsAfter));
    return parts.join(u" · "_s);
}

QString durationText(std::chrono::seconds duration)
{
    const std::chrono::hh_mm_ss parts(duration);
    const QString rest = twoDigits(parts.minutes().count()) + u':' + twoDigits(parts.seconds().count());
    return parts.hours().count() == 0 ? rest : QString(QString::number(parts.hours().count()) + u':' + rest);
}

QString groupedCode(const QString &code)
{
    return QString(code).insert(code.size() / 2, u' ');
}

std::variant<ClassId, QString> readClassNumber(const QString &text)
{
    if (const auto classId = ClassId::fromText(text))
        return *classId;
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return QCoreApplication::translate("CallWords", "Type the number of the class first.");
    if (!std::all_of(typed.begin(), typed.end(), isAsciiDigit))
        return QCoreApplication::translate(
            "CallWords", "The class is a number from 1 to 999,999,999. Type it with digits alone, for example 101.");
    if (std::all_of(typed.begin(), typed.end(), [](QChar c) { return c == u'0'; }))
        return QCoreApplication::translate("CallWords", "There is no class 0. Type a number from 1 on.");
    return QCoreApplication::translate("CallWords", "That number is too long. A class has at most 9 digits.");
}

} // namespace chamada::teacher
