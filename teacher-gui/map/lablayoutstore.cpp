// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/lablayoutstore.h"

#include "common/protocol/general.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr qsizetype IdLength = 16; // hex digits of a hash: enough to tell servers apart

QString toLine(const Machine &machine)
{
    return machine.cell ? u"%1 %2 %3"_s.arg(machine.cell->x()).arg(machine.cell->y()).arg(machine.name)
                        : QString(u"- - "_s + machine.name);
}

std::optional<int> side(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 0 && number < LabLayoutStore::MaxSide ? std::optional(number) : std::nullopt;
}

/// Returns the machine of a line that a user may have edited: nothing without a name; an invalid cell stays unset.
std::optional<Machine> fromLine(const QString &line)
{
    const QString column = line.section(u' ', 0, 0);
    const QString row = line.section(u' ', 1, 1);
    Machine machine{line.section(u' ', 2)};
    if (machine.name.isEmpty())
        return std::nullopt;
    if (side(column) && side(row))
        machine.cell = QPoint(*side(column), *side(row));
    return machine;
}

} // namespace

LabLayoutStore::LabLayoutStore(QSettings &settings, const HelloReply &server)
    : m_settings(settings)
    , m_server(QString::fromLatin1(
          QCryptographicHash::hash(server.receiptKey, QCryptographicHash::Sha256).toHex().first(IdLength)))
{
}

QString LabLayoutStore::keyOf(const QString &stem) const
{
    return u"labs/%1/stem-%2"_s.arg(m_server, QString::fromLatin1(stem.toUtf8().toPercentEncoding()));
}

QList<Machine> LabLayoutStore::machines(const QString &stem) const
{
    QList<Machine> machines;
    for (const QString &line : m_settings.value(keyOf(stem)).toStringList())
        if (const auto machine = fromLine(line))
            machines.append(*machine);
    return machines;
}

void LabLayoutStore::remember(const QString &stem, const QList<Machine> &machines) const
{
    QStringList lines;
    for (const Machine &machine : machines.first(std::min(machines.size(), MaxMachines)))
        lines.append(toLine(machine));
    if (lines.size() > 1)
        m_settings.setValue(keyOf(stem), lines);
    else
        m_settings.remove(keyOf(stem));
}

} // namespace chamada::teacher
