// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/windowdriver.h"

#include <QGenericPlugin>

using namespace Qt::StringLiterals;

namespace chamada {

/// Adds a driver to an unmodified program: QT_PLUGIN_PATH names the folder above this plugin's,
/// QT_QPA_GENERIC_PLUGINS=windowdriver:SOCKET loads it. It is built for tests and the demo, and never installed.
class WindowDriverPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "plugin.json")

public:
    QObject *create(const QString &key, const QString &specification) override
    {
        return key.compare("windowdriver"_L1, Qt::CaseInsensitive) == 0 ? new WindowDriver(specification) : nullptr;
    }
};

} // namespace chamada

#include "plugin.moc"
