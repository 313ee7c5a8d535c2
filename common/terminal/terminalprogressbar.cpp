// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/terminalprogressbar.h"

#include "common/terminal/standardinput.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int StandardError = 2;
constexpr int Width = 40; // characters

/// Returns a bar such as "[######----]  60 %".
QString progressBar(int done, int all)
{
    const double share = all > 0 ? std::clamp(static_cast<double>(done) / all, 0.0, 1.0) : 0;
    const int filled = static_cast<int>(share * Width);
    return u'[' + QString(filled, u'#') + QString(Width - filled, u'-') + u']'
        + u"%1 %"_s.arg(static_cast<int>(share * 100), 4);
}

} // namespace

TerminalProgressBar::TerminalProgressBar()
    : m_isTerminal(standardinput::isTerminal(StandardError))
{
}

TerminalProgressBar::~TerminalProgressBar()
{
    clear();
}

void TerminalProgressBar::show(int done, int all)
{
    const QString bar = progressBar(done, all);
    write(u'\r' + bar);
    m_width = bar.size();
}

void TerminalProgressBar::clear()
{
    if (m_width > 0)
        write(u'\r' + QString(m_width, u' ') + u'\r');
    m_width = 0;
}

void TerminalProgressBar::write(const QString &text) const
{
    QFile error;
    if (m_isTerminal && error.open(stderr, QIODevice::WriteOnly))
        error.write(text.toLocal8Bit());
}

} // namespace chamada
