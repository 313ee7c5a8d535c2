// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/readcontrol.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace chamada {

/// A part of a ZIP archive as a stream, decompressed while it is read. An error ends it and is reported to the control.
class ZipPart : public QIODevice {
    Q_OBJECT

public:
    ZipPart(zip_file *file, const QString &name, ReadControl &control);
    ~ZipPart() override;

    bool isSequential() const override { return true; }
    /// Reads what is left, so that the checksum is checked.
    void finish();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    QString m_name;
    ReadControl &m_control;
};

/// A ZIP archive in memory. It reads what is stored or deflated and nothing else.
class ZipArchive {
public:
    /// The bytes must outlive the archive. A damaged archive is told to the control and has no parts.
    ZipArchive(const QByteArray &bytes, ReadControl &control);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    /// Upper and lower case of ASCII letters are the same in a name.
    bool contains(const QString &name) const;
    /// Returns the decompressed size that the archive claims; 0 for a part that it does not contain.
    qint64 claimedSize(const QString &name) const;
    /// Returns null if there is no such part or if it cannot be read, and tells the control.
    std::unique_ptr<ZipPart> open(const QString &name);

private:
    qint64 indexOf(const QString &name) const;

    zip *m_archive = nullptr;
    ReadControl &m_control;
};

} // namespace chamada
