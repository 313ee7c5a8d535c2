// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/xmlpart.h"

namespace chamada {

/// Reads the root element of an OpenDocument spreadsheet's content, of an archive (.ods) or of a flat file (.fods).
/// Problems are told to the control.
QList<WorkbookSheet> readOds(XmlPart &xml);
/// Returns whether the archive's manifest names encrypted parts.
bool isEncryptedOds(ZipArchive &archive, ReadControl &control);

} // namespace chamada
