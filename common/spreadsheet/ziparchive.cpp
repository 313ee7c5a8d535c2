// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/ziparchive.h"

#include <zip.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Kind = WorkbookProblem::Kind;

QString textOf(zip_error_t &error)
{
    const QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

/// Returns null and the error if the bytes are no ZIP archive.
zip_t *openArchive(const QByteArray &bytes, zip_error_t &error)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive)
        zip_source_free(source);
    return archive;
}

} // namespace

ZipPart::ZipPart(zip_file *file, const QString &name, ReadControl &control)
    : m_file(file)
    , m_name(name)
    , m_control(control)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::readData(char *data, qint64 maxSize)
{
    if (m_control.isStopped())
        return -1;
    const qint64 count = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    if (count < 0) {
        m_control.fail(Kind::Damaged, QString(m_name + u": "_s + QString::fromUtf8(zip_file_strerror(m_file))));
        return -1;
    }
    return m_control.addBytes(count) ? count : -1;
}

void ZipPart::finish()
{
    std::array<char, 16 * 1024> rest;
    while (read(rest.data(), rest.size()) > 0) { }
}

ZipArchive::ZipArchive(const QByteArray &bytes, ReadControl &control)
    : m_control(control)
{
    // libzip allocates memory for every entry at once.
    if (bytes.count(QByteArrayView("PK\x01\x02")) > ReadControl::MaxEntries) {
        control.fail(Kind::TooLarge, u"entries of the archive"_s);
        return;
    }
    zip_error_t error;
    zip_error_init(&error);
    m_archive = openArchive(bytes, error);
    const QString text = textOf(error);
    if (!m_archive)
        control.fail(Kind::Damaged, text);
}

ZipArchive::~ZipArchive()
{
    if (m_archive)
        zip_discard(m_archive);
}

qint64 ZipArchive::indexOf(const QString &name) const
{
    return m_archive ? zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) : -1;
}

bool ZipArchive::contains(const QString &name) const
{
    return indexOf(name) >= 0;
}

qint64 ZipArchive::claimedSize(const QString &name) const
{
    const qint64 index = indexOf(name);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return 0;
    return static_cast<qint64>(std::min(stat.size, static_cast<zip_uint64_t>(ReadControl::MaxBytes)));
}

std::unique_ptr<ZipPart> ZipArchive::open(const QString &name)
{
    const qint64 at = indexOf(name);
    const auto index = static_cast<zip_uint64_t>(at);
    zip_stat_t stat;
    if (at < 0 || zip_stat_index(m_archive, index, 0, &stat) != 0) {
        m_control.fail(Kind::Damaged, QString(name + u": missing"_s));
    } else if (stat.encryption_method != ZIP_EM_NONE) {
        m_control.fail(Kind::Encrypted, name);
    } else if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
        m_control.fail(Kind::Damaged, QString(name + u": compression "_s + QString::number(stat.comp_method)));
    } else if (zip_file_t *file = zip_fopen_index(m_archive, index, 0)) {
        return std::make_unique<ZipPart>(file, name, m_control);
    } else {
        m_control.fail(Kind::Damaged, QString(name + u": "_s + QString::fromUtf8(zip_strerror(m_archive))));
    }
    return nullptr;
}

} // namespace chamada
