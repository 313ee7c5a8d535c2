// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/callsidebar.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/opencallsmodel.h"
#include "teacher-gui/live/startform.h"
#include "teacher-gui/quiettable.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace chamada {

namespace {

constexpr int Width = 33 * token::Grid;

QLabel *caption(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(scaledFont(token::Caption, QFont::DemiBold));
    setTextQuiet(label);
    return label;
}

} // namespace

CallSidebar::CallSidebar(CallBoard &board, const RecentClasses &recent, QWidget *parent)
    : QWidget(parent)
    , m_model(new OpenCallsModel(board, this))
    , m_caption(caption(tr("Open roll calls")))
    , m_list(new QTableView)
    , m_form(new StartForm(recent))
{
    setFixedWidth(Width);
    makeList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Gap * 2, token::Gap * 2, token::Gap * 2, token::Gap * 2);
    layout->setSpacing(token::Gap);
    layout->addWidget(m_caption);
    layout->addWidget(m_list);
    layout->addSpacing(token::Gap);
    layout->addWidget(caption(tr("New roll call")));
    layout->addWidget(m_form);
    layout->addStretch();
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CallSidebar::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CallSidebar::refresh);
    refresh();
}

void CallSidebar::makeList()
{
    makeQuiet(*m_list);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Open roll calls"));
    m_list->horizontalHeader()->hide();
    m_list->setAlternatingRowColors(false);
    m_list->setSizeAdjustPolicy(QTableView::AdjustToContents);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->horizontalHeader()->setSectionResizeMode(OpenCallsModel::Title, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(OpenCallsModel::Count, QHeaderView::ResizeToContents);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit callChosen(m_model->call(index.row()));
    });
    connect(m_list, &QTableView::clicked, this,
        [this](const QModelIndex &index) { emit callChosen(m_model->call(index.row())); });
}

void CallSidebar::setCurrent(const LiveCall *call)
{
    const QSignalBlocker blocker(m_list->selectionModel());
    if (call)
        m_list->selectRow(m_model->rowOf(call));
    else
        m_list->clearSelection();
    m_list->viewport()->update();
}

void CallSidebar::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_caption->setVisible(any);
    m_list->setVisible(any);
    m_list->updateGeometry();
}

void CallSidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), palette().color(QPalette::Midlight));
}

} // namespace chamada
