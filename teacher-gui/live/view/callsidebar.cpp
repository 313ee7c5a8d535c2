// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/callsidebar.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/core/opencallsmodel.h"
#include "teacher-gui/live/view/classcards.h"
#include "teacher-gui/live/view/startform.h"
#include "teacher-gui/widgets/quiettable.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace chamada::teacher {

namespace {

constexpr int MaxRows = 6; // further rows are scrolled to

QLabel *caption(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(scaledFont(token::Caption, QFont::DemiBold));
    setTextQuiet(label);
    return label;
}

} // namespace

CallSidebar::CallSidebar(OpenCalls &openCalls, const RecentClasses &recent, Rosters &rosters, QWidget *parent)
    : QWidget(parent)
    , m_model(new OpenCallsModel(openCalls, this))
    , m_caption(caption(tr("Open roll calls")))
    , m_list(new QTableView)
    , m_form(new StartForm(recent))
    , m_cards(new ClassCards(openCalls, recent, rosters))
{
    setFixedWidth(withText(token::SidebarWidth));
    makeList();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0); // room for the border line at the right
    outer->addWidget(makeArea());
    connect(m_cards, &ClassCards::chosen, m_form, &StartForm::startAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CallSidebar::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CallSidebar::refresh);
    refresh();
}

QScrollArea *CallSidebar::makeArea()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(token::Gap);
    layout->addWidget(m_caption);
    layout->addWidget(m_list);
    layout->addSpacing(token::Gap);
    layout->addWidget(caption(tr("New roll call")));
    layout->addWidget(m_form);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_cards);
    layout->addStretch();
    auto *area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(column);
    column->setAutoFillBackground(false); // the sidebar's own colour shows through
    // The scroll bar takes up part of the margin, so that nothing moves when it appears.
    const auto setMargins = [layout, bar = area->verticalScrollBar()](int, int hidden) {
        const int right = token::Gap * 2 - 1 - (hidden > 0 ? bar->sizeHint().width() : 0);
        layout->setContentsMargins(token::Gap * 2, token::Gap * 2, right, token::Gap * 2);
    };
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, layout, setMargins);
    setMargins(0, 0);
    return area;
}

void CallSidebar::makeList()
{
    makeQuiet(*m_list);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Open roll calls"));
    m_list->horizontalHeader()->hide();
    m_list->setAlternatingRowColors(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->horizontalHeader()->setSectionResizeMode(OpenCallsModel::Title, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(OpenCallsModel::Count, QHeaderView::ResizeToContents);
    // Ignores changes of the current row: it moves by itself when a call ends, and the page must not.
    const auto choose = [this](const QModelIndex &index) { emit callChosen(m_model->call(index.row())); };
    connect(m_list, &QTableView::clicked, this, choose);
    connect(m_list, &QTableView::activated, this, choose);
}

void CallSidebar::setCurrent(const LiveCall *call)
{
    if (call)
        m_list->selectRow(m_model->rowOf(call));
    else
        m_list->clearSelection();
}

void CallSidebar::refresh()
{
    const int rows = m_model->rowCount();
    m_caption->setVisible(rows > 0);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(
        qMin(rows, MaxRows) * m_list->verticalHeader()->defaultSectionSize() + 2 * m_list->frameWidth());
}

void CallSidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), palette().color(QPalette::Midlight));
}

} // namespace chamada::teacher
