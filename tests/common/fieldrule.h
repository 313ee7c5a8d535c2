// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/text.h"
#include "common/protocol/fieldreader.h"

#include <QJsonArray>
#include <QString>

namespace chamada::test {

/// One field of a message as the protocol describes it, with values that must be refused for it.
struct FieldRule {
    QString key;
    Need need = Need::Required;
    QJsonArray wrong = {}; ///< empty for what the reader leaves alone

    FieldRule optional() const { return {key, Need::Optional, wrong}; }
    FieldRule alsoWrong(const QJsonValue &value) const;
};

FieldRule classField();
/// A class, or 0: the lobby.
FieldRule roomField();
FieldRule studentField();
FieldRule textField(const QString &key, const TextRule &rule = textrule::anyLength);
FieldRule timeField(const QString &key);
FieldRule boolField(const QString &key);
/// Bounds included; any fraction between them.
FieldRule numberField(const QString &key, double min, double max);
/// 0 to the largest that 32 bits hold.
FieldRule countField();
/// `wrongItems`: what must not stand in the list.
FieldRule listField(const QString &key, const QJsonArray &wrongItems);
/// Said twice for the convenience of simple clients; nobody of ours reads it.
FieldRule unreadField(const QString &key);

} // namespace chamada::test
