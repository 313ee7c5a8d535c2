// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/network/networkcheckpanel.h"

#include "common/netcheck/networkwords.h"
#include "common/ui/network/probeform.h"
#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct QualityLook {
    Icon icon;
    Meaning meaning;
};

QualityLook lookOf(const NetworkResult &result)
{
    switch (qualityOf(result)) {
    case NetworkQuality::Good:
        return {Icon::Present, Meaning::Present};
    case NetworkQuality::Usable:
        return {Icon::Info, Meaning::Accent};
    case NetworkQuality::Poor:
        break;
    }
    return {Icon::Warning, Meaning::Warning};
}

/// Subtracts the style sheet's padding from the width for word wrap, which Qt forgets in a cell's size hint.
class WrappedCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem within = option;
        within.rect.adjust(token::Gap, 0, -token::Gap, 0);
        return QStyledItemDelegate::sizeHint(within, index);
    }
};

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

} // namespace

NetworkCheckPanel::NetworkCheckPanel()
    : m_form(new ProbeForm)
    , m_start(new QPushButton)
    , m_copy(new QPushButton(icon(Icon::Copy, Meaning::Accent), tr("Copy")))
    , m_progress(new QProgressBar)
    , m_verdict(new StatusStrip)
    , m_table(new QTableWidget)
{
    auto *about = new QLabel(tr("Sends numbered questions to the server and notes how long each answer takes and which "
                                "are lost. Roll calls go on meanwhile."));
    about->setWordWrap(true);
    setTextQuiet(about);
    makeTable();
    m_progress->setAccessibleName(tr("Progress of the test"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(about);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_form);
    layout->addSpacing(token::Gap);
    layout->addLayout(makeButtons());
    layout->addWidget(m_progress);
    layout->addWidget(m_verdict);
    layout->addWidget(m_table);
    layout->addStretch();
    connect(&m_check, &NetworkCheck::progressed, this, [this](int asked, int all) {
        m_progress->setMaximum(all);
        m_progress->setValue(asked);
    });
    connect(&m_check, &NetworkCheck::finished, this, &NetworkCheckPanel::showResult);
    connect(&m_check, &NetworkCheck::failed, this, &NetworkCheckPanel::showFailure);
    refresh();
}

void NetworkCheckPanel::makeTable()
{
    m_table->setAccessibleName(tr("Results of the test"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Measured"), u"TCP"_s, u"UDP"_s});
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    // Shows all rows: the page scrolls, not the table.
    m_table->setSizeAdjustPolicy(QTableView::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_table->setItemDelegate(new WrappedCells(m_table));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QLayout *NetworkCheckPanel::makeButtons()
{
    setLook(m_start, Look::Primary);
    setLook(m_copy, Look::Quiet);
    m_copy->setToolTip(tr("Copies the result as text, for whoever looks after the network"));
    connect(m_start, &QPushButton::clicked, this, &NetworkCheckPanel::toggle);
    connect(m_copy, &QPushButton::clicked, this, &NetworkCheckPanel::copy);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(token::Gap);
    buttons->addWidget(m_start);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    return buttons;
}

void NetworkCheckPanel::setServer(const ServerAddress &server)
{
    m_server = server;
    refresh();
}

void NetworkCheckPanel::begin()
{
    m_start->setFocus();
}

void NetworkCheckPanel::stop()
{
    m_check.cancel();
    refresh();
}

void NetworkCheckPanel::toggle()
{
    if (m_check.isRunning()) {
        stop();
        return;
    }
    m_result.reset();
    m_verdict->clear();
    m_check.start(m_server, m_form->plan());
    refresh();
}

void NetworkCheckPanel::showResult(const NetworkResult &result)
{
    m_result = result;
    const QList<ResultRow> rows = rowsOf(result);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        m_table->setItem(row, 0, cell(rows[row].name, Qt::AlignLeft));
        m_table->setItem(row, 1, cell(rows[row].tcp, Qt::AlignRight));
        m_table->setItem(row, 2, cell(rows[row].udp, Qt::AlignRight));
    }
    refresh();
    const QualityLook look = lookOf(result);
    m_verdict->say(look.icon, look.meaning, verdictOf(result));
}

void NetworkCheckPanel::showFailure(LinkProblem problem)
{
    refresh();
    m_verdict->say(Icon::Warning, Meaning::Refused, explain(problem, m_server));
}

void NetworkCheckPanel::copy()
{
    QGuiApplication::clipboard()->setText(resultText(*m_result));
}

void NetworkCheckPanel::refresh()
{
    const bool running = m_check.isRunning();
    m_start->setText(running ? tr("Stop the test") : m_result ? tr("Test again") : tr("Start the test"));
    m_start->setEnabled(!m_server.host.isEmpty());
    m_form->setDisabled(running);
    m_progress->setVisible(running);
    m_table->setVisible(m_result.has_value());
    m_copy->setVisible(m_result.has_value());
}

} // namespace chamada
