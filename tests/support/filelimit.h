// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chamada::test {

/// Limits every file of this process to this many bytes from now on. Allocates nothing, so a child may call it before
/// it becomes another program.
void limitFiles(qint64 bytes);

/// Limits every file of this process to this many bytes while it exists: simulates a full disk at any chosen write.
class FileLimit {
public:
    explicit FileLimit(qint64 bytes);
    ~FileLimit();
    Q_DISABLE_COPY_MOVE(FileLimit)
};

} // namespace chamada::test
