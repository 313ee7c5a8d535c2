// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/text.h"
#include "common/protocol/fieldreader.h"

#include <QJsonArray>
#include <QString>

namespace chamada::test {

/// One field of a message as the protocol describes it, with values that must be rejected for it.
struct FieldRule {
    QString key;
    Need need = Need::Required;
    QJsonArray wrong = {}; ///< empty if the reader ignores the field

    FieldRule optional() const { return {key, Need::Optional, wrong}; }
    FieldRule alsoWrong(const QJsonValue &value) const;
};

FieldRule classField();
/// A class number, or 0 for the lobby.
FieldRule roomField();
FieldRule studentField();
FieldRule textField(const QString &key, const TextLimits &rule = textrule::anyLength);
/// Any text but the empty one.
FieldRule callField();
FieldRule timeField(const QString &key);
FieldRule boolField(const QString &key);
/// Accepts the bounds and any fraction between them.
FieldRule numberField(const QString &key, double min, double max);
/// Accepts 0 to the largest 32-bit integer.
FieldRule countField();
/// `wrongItems`: values that the list must not contain.
FieldRule listField(const QString &key, const QJsonArray &wrongItems);
/// A redundant field for simple clients; our programs do not read it.
FieldRule unreadField(const QString &key);

} // namespace chamada::test
