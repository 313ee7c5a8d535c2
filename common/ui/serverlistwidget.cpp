// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverlistwidget.h"

#include "common/ui/accessible.h"
#include "common/ui/icons.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int MostRows = 4; // the list scrolls beyond them

QString found(const ServerCandidate &candidate)
{
    if (!candidate.by)
        return ServerListWidget::tr("used before, does not answer now");
    return *candidate.by == FoundBy::ThisComputer ? ServerListWidget::tr("on this computer")
                                                  : ServerListWidget::tr("found on this network");
}

QString trusted(const ServerCandidate &candidate)
{
    switch (candidate.trust) {
    case ServerCandidate::Trust::Known:
        return ServerListWidget::tr("known");
    case ServerCandidate::Trust::New:
        return ServerListWidget::tr("new");
    case ServerCandidate::Trust::Suspicious:
        break;
    }
    return ServerListWidget::tr("not the one you know: its certificate is another");
}

QIcon iconOf(const ServerCandidate &candidate)
{
    switch (candidate.trust) {
    case ServerCandidate::Trust::Known:
        return candidate.by ? icon(Icon::Server, Meaning::Present) : icon(Icon::Clock);
    case ServerCandidate::Trust::New:
        return icon(Icon::Add, Meaning::Accent);
    case ServerCandidate::Trust::Suspicious:
        break;
    }
    return icon(Icon::Warning, Meaning::Refused);
}

} // namespace

QString detailOf(const ServerCandidate &candidate)
{
    const QString how = found(candidate);
    return candidate.by ? QString(how + u" · "_s + trusted(candidate)) : how;
}

ServerListWidget::ServerListWidget(ServerSelection &search, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_about(new QLabel)
    , m_list(new QListWidget)
    , m_advice(tr("No server was found on this network. Ask the teacher for its address and type it below."))
{
    m_about->setWordWrap(true);
    m_list->setAccessibleName(tr("Servers"));
    m_list->setIconSize({token::IconSize, token::IconSize});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_about);
    layout->addWidget(m_list);
    connect(&search, &ServerSelection::changed, this, &ServerListWidget::refresh);
    connect(m_list, &QListWidget::itemActivated, this, &ServerListWidget::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ServerListWidget::choose);
    fill();
    refresh();
}

void ServerListWidget::setAdvice(const QString &sentence)
{
    m_advice = sentence;
    refresh();
}

bool ServerListWidget::focusFirst()
{
    if (m_list->isHidden())
        return false;
    m_list->setCurrentRow(0);
    m_list->setFocus();
    return true;
}

void ServerListWidget::refresh()
{
    if (m_shown != m_search.candidates())
        fill();
    const QString text = about();
    const bool news = text != m_about->text() && !text.isEmpty();
    m_about->setText(text);
    m_about->setHidden(text.isEmpty());
    if (news && m_about->isVisible())
        announce(m_about);
}

QString ServerListWidget::about() const
{
    const auto &all = m_search.candidates();
    const bool answered = std::any_of(all.begin(), all.end(), [](const auto &candidate) { return candidate.by; });
    switch (m_search.phase()) {
    case ServerSelection::Phase::Idle:
        break;
    case ServerSelection::Phase::Looking:
        return answered ? tr("Choose your server:") : tr("Looking for servers on this network…");
    case ServerSelection::Phase::Looked:
        return answered ? tr("Choose your server:") : m_advice;
    }
    return all.isEmpty() ? QString() : tr("Servers used before:");
}

void ServerListWidget::fill()
{
    m_shown = m_search.candidates();
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ServerCandidate &candidate : std::as_const(m_shown)) {
        const QString where = candidate.address.toText();
        const QString name = candidate.name.isEmpty() ? where : candidate.name;
        const QString detail =
            candidate.name.isEmpty() ? detailOf(candidate) : QString(where + u" · "_s + detailOf(candidate));
        auto *item = new QListWidgetItem(iconOf(candidate), name + u'\n' + detail, m_list);
        item->setData(Qt::AccessibleTextRole, QString(name + u", "_s + detail));
        item->setToolTip(detail);
    }
    m_list->setHidden(m_shown.isEmpty());
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    fitHeight();
}

void ServerListWidget::fitHeight()
{
    int height = 2 * m_list->frameWidth() + 2;
    for (int row = 0; row < std::min(m_list->count(), MostRows); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height);
}

void ServerListWidget::choose(const QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (row >= 0 && row < m_shown.size())
        emit chosen(m_shown[row]);
}

} // namespace chamada
