// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chamada {

/// A bar on standard error for people who wait. It shows nothing where standard error is no terminal, and leaves
/// nothing behind.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(int done, int all);
    void clear();

private:
    void write(const QString &text) const;

    bool m_isTerminal;
    qsizetype m_width = 0; ///< of what is shown
};

/// "[######----]  60 %"
QString progressBar(int done, int all);

} // namespace chamada
