// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/textfile.h"

#include "common/domain/codepages.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace chamada {

namespace {

constexpr QByteArrayView utf8Mark("\xef\xbb\xbf");
constexpr QByteArrayView littleMark("\xff\xfe");
constexpr QByteArrayView bigMark("\xfe\xff");

struct Beginning {
    QByteArrayView bytes;
    FileKind kind;
};

const std::array beginnings{
    Beginning{"\x89PNG\r\n", FileKind::Image},
    Beginning{"\xff\xd8\xff", FileKind::Image}, // JPEG
    Beginning{"GIF8", FileKind::Image},
    Beginning{"II*\0", FileKind::Image}, // TIFF, also the next entry
    Beginning{"MM\0*", FileKind::Image},
    Beginning{"RIFF", FileKind::Image}, // WebP
    Beginning{"%PDF-", FileKind::Pdf},
    Beginning{"PK\x03\x04", FileKind::Spreadsheet}, // XLSX and ODS are ZIP archives
    Beginning{"\xd0\xcf\x11\xe0", FileKind::CompoundFile},
};

bool hasMark16(const QByteArray &bytes)
{
    return bytes.startsWith(littleMark) || bytes.startsWith(bigMark);
}

/// Counts zero bytes. Western UTF-16 text has them at odd offsets in little endian, at even ones in big endian.
struct Zeros {
    qsizetype even = 0;
    qsizetype odd = 0;
};

Zeros countZeros(const QByteArray &bytes)
{
    Zeros zeros;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0')
            ++(i % 2 == 0 ? zeros.even : zeros.odd);
    return zeros;
}

std::optional<QString> fromUtf16(const QByteArray &bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const Zeros zeros = countZeros(bytes);
    const bool big = bytes.startsWith(bigMark) || (!bytes.startsWith(littleMark) && zeros.even > zeros.odd);
    const qsizetype mark = hasMark16(bytes) ? 2 : 0;
    QStringDecoder decoder(big ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    return QString(decoder(QByteArrayView(bytes).sliced(mark)));
}

/// Undoes UTF-8 that was read as Windows-1252 and written as UTF-8: "JosÃ©" becomes "José". Returns the text itself
/// unless every letter of it can come from that.
QString withoutDoubleEncoding(const QString &text)
{
    const bool mayBe = text.contains(QChar(0xc3)) || text.contains(QChar(0xc2));
    if (!mayBe)
        return text;
    const auto bytes = toWindows1252(text);
    return bytes && bytes->isValidUtf8() ? QString::fromUtf8(*bytes) : text;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\r' && c != u'\n' && c != u'\f';
}

/// Tells markup from other text by its beginning.
FileKind kindOfText(const QString &text)
{
    constexpr qsizetype searched = 4096;
    const QString beginning = text.first(std::min(text.size(), searched)).toLower();
    const auto holds = [&](QStringView part) { return beginning.contains(part); };
    if (!beginning.trimmed().startsWith(u'<'))
        return FileKind::Text;
    if (holds(u"<workbook") && holds(u"urn:schemas-microsoft-com:office:spreadsheet"))
        return FileKind::SpreadsheetXml;
    return holds(u"<html") || holds(u"<!doctype html") || holds(u"<table") ? FileKind::Html : FileKind::Text;
}

} // namespace

FileKind fileKindOf(const QByteArray &bytes)
{
    for (const Beginning &beginning : beginnings)
        if (bytes.startsWith(beginning.bytes))
            return beginning.kind;
    const auto text = decoded(bytes, guessEncoding(bytes));
    const bool isText = text && std::none_of(text->begin(), text->end(), isControl);
    return isText ? kindOfText(*text) : FileKind::Binary;
}

TextEncoding guessEncoding(const QByteArray &bytes)
{
    const Zeros zeros = countZeros(bytes);
    if (hasMark16(bytes) || zeros.even + zeros.odd > bytes.size() / 4)
        return TextEncoding::Utf16;
    if (bytes.isValidUtf8())
        return TextEncoding::Utf8;
    if (isCodePage850(bytes))
        return TextEncoding::CodePage850;
    return holdsWindowsOnly(bytes) ? TextEncoding::Windows1252 : TextEncoding::Latin1;
}

std::optional<QString> decoded(const QByteArray &bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        if (!bytes.isValidUtf8())
            return std::nullopt;
        return withoutDoubleEncoding(
            QString::fromUtf8(bytes.startsWith(utf8Mark) ? QByteArrayView(bytes).sliced(3) : QByteArrayView(bytes)));
    case TextEncoding::Utf16: {
        const auto text = fromUtf16(bytes);
        return text ? std::optional(withoutDoubleEncoding(*text)) : std::nullopt;
    }
    case TextEncoding::Windows1252:
        return fromWindows1252(bytes);
    case TextEncoding::CodePage850:
        return fromCodePage850(bytes);
    case TextEncoding::Latin1:
        break;
    }
    return QString::fromLatin1(bytes);
}

} // namespace chamada
