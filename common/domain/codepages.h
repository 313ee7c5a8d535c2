// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// The encodings with one byte per character that class lists come in.
namespace chamada {

/// Returns nothing if a byte is unassigned.
std::optional<QString> fromWindows1252(const QByteArray &bytes);
/// Returns nothing if the encoding lacks a character. Keeps the control characters that stand for unassigned bytes.
std::optional<QByteArray> toWindows1252(const QString &text);
QString fromCodePage850(const QByteArray &bytes);

/// Returns whether a byte has a meaning in Windows-1252 that it has not in Latin-1.
bool holdsWindowsOnly(const QByteArray &bytes);

/// Returns whether the text makes more sense in the code page of DOS than in Windows-1252: whether the characters
/// beyond ASCII are letters of western languages that suit the letters beside them.
bool isCodePage850(const QByteArray &bytes);

} // namespace chamada
