// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

namespace chamada {

/// Returns whether `--lang` accepts this name.
bool isLocaleName(const QString &name);

/// Returns the valid locale given with `--lang`, even if other arguments are wrong; an empty text if there is none.
QString wantedLocale(const QStringList &arguments);

/// Returns the requested locale, otherwise the system's. The C locale counts as Brazilian Portuguese, because our users
/// are Brazilian.
QLocale windowLocale(const QString &wanted, const QLocale &system);

/// Sets the default locale and installs the translations of our texts and of Qt's own.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace chamada
