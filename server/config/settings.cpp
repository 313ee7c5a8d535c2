// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/settings.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

QStringList listOf(const QString &text)
{
    QStringList list;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        list.append(part.trimmed());
    return list;
}

} // namespace

QString usualSettingsFile()
{
    return QStringLiteral(CHAMADA_SETTINGS);
}

Settings settingsOf(const QProcessEnvironment &environment, const QStringList &options)
{
    Settings settings;
    for (const QString &option : options) {
        const QString name = u"CHAMADA_"_s + option.toUpper().replace(u'-', u'_');
        if (environment.contains(name))
            settings.insert(option, {environment.value(name)});
    }
    return settings;
}

std::variant<Settings, QString> readSettings(const QString &file, const QStringList &options)
{
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly))
        return u"cannot read %1: %2"_s.arg(file, lines.errorString());
    Settings settings;
    for (int number = 1; !lines.atEnd(); ++number) {
        const QString line = QString::fromUtf8(lines.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QString option = line.section(u'=', 0, 0).trimmed();
        const QString value = line.section(u'=', 1).trimmed();
        if (!line.contains(u'='))
            return u"%1, line %2: a setting is a line \"option = value\""_s.arg(file).arg(number);
        if (!options.contains(option))
            return u"%1, line %2: there is no setting \"%3\""_s.arg(file).arg(number).arg(option);
        if (settings.contains(option))
            return u"%1, line %2: \"%3\" is said twice"_s.arg(file).arg(number).arg(option);
        settings.insert(option, option == "listen"_L1 ? listOf(value) : QStringList{value});
    }
    return settings;
}

} // namespace chamada::server
