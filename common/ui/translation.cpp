// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/translation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

void install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator.release());
}

bool isPlain(const QString &name)
{
    return name == "C"_L1 || name == "POSIX"_L1;
}

} // namespace

bool isLocaleName(const QString &name)
{
    return isPlain(name) || QLocale(name).language() != QLocale::C;
}

QString wantedLocale(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"lang"_s, {}, u"LOCALE"_s});
    parser.parse(arguments);
    const QString locale = parser.value(u"lang"_s);
    return isLocaleName(locale) ? locale : QString();
}

QLocale windowLocale(const QString &wanted, const QLocale &system)
{
    const QLocale locale = wanted.isEmpty() ? system : QLocale(wanted);
    return locale.language() == QLocale::C ? QLocale(QLocale::Portuguese, QLocale::Brazil) : locale;
}

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    QLocale::setDefault(locale);
    const bool portuguese = locale.language() == QLocale::Portuguese;
    if (portuguese)
        install(application, u"qtbase_pt_BR"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English also needs a file, for its plurals.
    install(application, portuguese ? u"chamada_pt_BR"_s : u"chamada_en"_s, u":/i18n"_s);
}

} // namespace chamada
