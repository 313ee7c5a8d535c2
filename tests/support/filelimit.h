// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chamada::test {

/// From now on, no file of this process can grow beyond so many bytes. Allocates nothing: a child may call it before it
/// becomes another program.
void limitFiles(qint64 bytes);

/// While it lives, no file of this process can grow beyond so many bytes: what a full disk does, at any chosen write.
class FileLimit {
public:
    explicit FileLimit(qint64 bytes);
    ~FileLimit();
    Q_DISABLE_COPY_MOVE(FileLimit)
};

} // namespace chamada::test
