// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

namespace chamada {

/// Whether `--lang` may name this.
bool isLocaleName(const QString &name);

/// The locale of a window: the one asked for, else the system's. A system that names no language (the C locale) is
/// taken for a Brazilian one, because our users are.
QLocale windowLocale(const QString &wanted, const QLocale &system);

/// Makes `locale` the default and installs the translations of our texts and of Qt's own.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace chamada
