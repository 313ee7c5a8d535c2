// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chamada {

/// A progress bar on standard error. It shows nothing if standard error is no terminal, and erases itself at the end.
class TerminalProgressBar {
public:
    TerminalProgressBar();
    ~TerminalProgressBar();
    Q_DISABLE_COPY_MOVE(TerminalProgressBar)

    void show(int done, int all);
    void clear();

private:
    void write(const QString &text) const;

    bool m_isTerminal;
    qsizetype m_width = 0; ///< width of the shown text, in characters
};

} // namespace chamada
