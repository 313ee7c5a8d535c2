// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/files/savewhole.h"

#include <QSaveFile>

namespace chamada {

bool saveWhole(QSaveFile &file, const QByteArray &bytes)
{
    return (file.isOpen() || file.open(QIODevice::WriteOnly)) && file.write(bytes) == bytes.size() && file.flush()
        && file.commit();
}

} // namespace chamada
