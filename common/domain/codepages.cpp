// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/codepages.h"

#include <algorithm>
#include <array>

namespace chamada {

namespace {

/// Maps bytes 0x80 to 0x9f of Windows-1252 to Unicode; 0 where the byte is unassigned. The others are those of Latin-1.
constexpr std::array<char16_t, 32> windowsOnly{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
    0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/// Maps bytes 0x80 to 0xff of code page 850.
constexpr std::array<char16_t, 128> page850{0x00c7, 0x00fc, 0x00e9, 0x00e2, 0x00e4, 0x00e0, 0x00e5, 0x00e7, 0x00ea,
    0x00eb, 0x00e8, 0x00ef, 0x00ee, 0x00ec, 0x00c4, 0x00c5, 0x00c9, 0x00e6, 0x00c6, 0x00f4, 0x00f6, 0x00f2, 0x00fb,
    0x00f9, 0x00ff, 0x00d6, 0x00dc, 0x00f8, 0x00a3, 0x00d8, 0x00d7, 0x0192, 0x00e1, 0x00ed, 0x00f3, 0x00fa, 0x00f1,
    0x00d1, 0x00aa, 0x00ba, 0x00bf, 0x00ae, 0x00ac, 0x00bd, 0x00bc, 0x00a1, 0x00ab, 0x00bb, 0x2591, 0x2592, 0x2593,
    0x2502, 0x2524, 0x00c1, 0x00c2, 0x00c0, 0x00a9, 0x2563, 0x2551, 0x2557, 0x255d, 0x00a2, 0x00a5, 0x2510, 0x2514,
    0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x00e3, 0x00c3, 0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256c,
    0x00a4, 0x00f0, 0x00d0, 0x00ca, 0x00cb, 0x00c8, 0x0131, 0x00cd, 0x00ce, 0x00cf, 0x2518, 0x250c, 0x2588, 0x2584,
    0x00a6, 0x00cc, 0x2580, 0x00d3, 0x00df, 0x00d4, 0x00d2, 0x00f5, 0x00d5, 0x00b5, 0x00fe, 0x00de, 0x00da, 0x00db,
    0x00d9, 0x00fd, 0x00dd, 0x00af, 0x00b4, 0x00ad, 0x00b1, 0x2017, 0x00be, 0x00b6, 0x00a7, 0x00f7, 0x00b8, 0x00b0,
    0x00a8, 0x00b7, 0x00b9, 0x00b3, 0x00b2, 0x25a0, 0x00a0};

QChar fromWindows(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 && value <= 0x9f ? QChar(windowsOnly[value - 0x80U]) : QChar(char16_t{value});
}

QChar from850(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x80 ? QChar(char16_t{value}) : QChar(page850[value - 0x80U]);
}

bool isLetter(QChar c)
{
    return c.isLetter() && c.unicode() < 0x250 && c != u'ª' && c != u'º';
}

/// Rates the letters that Portuguese has only in certain places: "ção" and "João", not "çn" and "JOÇO".
int ratePlace(QChar before, QChar letter, QChar after)
{
    constexpr QStringView behindTilde = u"oeisn";
    constexpr QStringView behindCedilla = u"aouãõáóâúêé";
    constexpr QStringView beforeCedilla = u"aunrlpc";
    constexpr QStringView rarelyBeforeCedilla = u"eio";
    if (letter == u'ã' || letter == u'õ')
        return isLetter(after) && !behindTilde.contains(after) ? -2 : QStringView(u"nrl").contains(before) ? -1 : 0;
    if (letter != u'ç')
        return 0;
    if (!behindCedilla.contains(after))
        return -2;
    if (after == u'o' && rarelyBeforeCedilla.contains(before))
        return -1;
    return beforeCedilla.contains(before) || rarelyBeforeCedilla.contains(before) ? 0 : -2;
}

/// Rates a character beyond ASCII by its neighbours: the higher, the more probable.
int rate(QChar before, QChar c, QChar after)
{
    constexpr QStringView usual = u"áâãàçéêíóôõúüñ";
    if (c.isNull())
        return -20;
    const bool isWithin = isLetter(before) && isLetter(after);
    if (!isLetter(c))
        return isWithin || (c.unicode() >= 0x2500 && c.unicode() < 0x2600) ? -3 : 0;
    if (!isLetter(before) && !isLetter(after))
        return -1;
    const bool isWrongCase = c.isUpper() ? before.isLower() : before.isUpper() && after.isUpper();
    if (isWrongCase || (c.isLower() && before.isLower() && after.isUpper()))
        return -3;
    return (usual.contains(c.toLower()) ? 2 : 1) + ratePlace(before.toLower(), c.toLower(), after.toLower());
}

int rateAll(const QByteArray &bytes, QChar (*decode)(char))
{
    constexpr int enough = 4000;
    int rating = 0;
    int rated = 0;
    for (qsizetype i = 0; i < bytes.size() && rated < enough; ++i) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80)
            continue;
        const QChar before = i > 0 ? decode(bytes[i - 1]) : QChar(u' ');
        const QChar after = i + 1 < bytes.size() ? decode(bytes[i + 1]) : QChar(u' ');
        rating += rate(before, decode(bytes[i]), after);
        ++rated;
    }
    return rating;
}

} // namespace

std::optional<QString> fromWindows1252(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), &fromWindows);
    // A zero byte is a zero; an unassigned one became one.
    return text.count(QChar()) > bytes.count('\0') ? std::nullopt : std::optional(text);
}

std::optional<QByteArray> toWindows1252(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const auto special = std::find(windowsOnly.begin(), windowsOnly.end(), c.unicode());
        if (special != windowsOnly.end() && !c.isNull())
            bytes.append(static_cast<char>(0x80 + (special - windowsOnly.begin())));
        else if (c.unicode() < 0x100)
            bytes.append(static_cast<char>(c.unicode()));
        else
            return std::nullopt;
    }
    return bytes;
}

QString fromCodePage850(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), &from850);
    return text;
}

bool holdsWindowsOnly(const QByteArray &bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0x80 && value <= 0x9f;
    });
}

bool isCodePage850(const QByteArray &bytes)
{
    const int rating = rateAll(bytes, &from850);
    return rating > 0 && rating > rateAll(bytes, &fromWindows);
}

} // namespace chamada
