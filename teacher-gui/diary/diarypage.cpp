// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/diarypage.h"

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/diaryplacebar.h"
#include "teacher-gui/diary/diaryshelf.h"
#include "teacher-gui/diary/receiptcheck.h"
#include "teacher-gui/filterfield.h"
#include "teacher-gui/quiettable.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace chamada {

DiaryPage::DiaryPage(DiaryShelf &shelf, const KnownServers &known, QWidget *parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_matching(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_filter(new FilterField(tr("Filter by date, class or title")))
    , m_strip(new StatusStrip)
{
    auto *title = new QLabel(tr("Diary"));
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addWidget(title);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    layout->addWidget(new ReceiptCheck(known, shelf));
    layout->addWidget(new DiaryPlaceBar(shelf));
    connect(m_filter, &QLineEdit::textChanged, m_matching,
        [this](const QString &text) { m_matching->setFilterFixedString(text.trimmed()); });
    connect(&shelf, &DiaryShelf::changed, this, &DiaryPage::refresh);
    refresh();
}

void DiaryPage::makeTable()
{
    m_matching->setSourceModel(&m_model);
    m_matching->setFilterKeyColumn(-1);
    m_matching->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_matching);
    m_table->setAccessibleName(tr("Past roll calls"));
    makeQuiet(*m_table);
    m_table->setToolTip(tr("Enter or a double click opens the report"));
    m_table->horizontalHeader()->setSectionResizeMode(DiaryModel::Title, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, &DiaryPage::open);
}

void DiaryPage::refresh()
{
    const Diary *diary = m_shelf.diary();
    if (!diary) {
        m_model.setLines({});
        return;
    }
    const auto lines = diary->lines();
    if (const auto *error = std::get_if<DiaryError>(&lines)) {
        showError(*error);
        return;
    }
    m_model.setLines(std::get<QList<DiaryLine>>(lines));
    if (m_model.rowCount() == 0)
        m_strip->say(Icon::Info, Meaning::Accent, tr("The diary is empty. Each roll call comes here when it ends."));
    else
        m_strip->clear();
}

void DiaryPage::focusList()
{
    m_table->setFocus();
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

void DiaryPage::open(const QModelIndex &index)
{
    const Diary *diary = m_shelf.diary();
    if (!diary)
        return;
    const auto entry = diary->entry(m_model.line(m_matching->mapToSource(index).row()).call);
    if (const auto *error = std::get_if<DiaryError>(&entry))
        showError(*error);
    else
        emit opened(std::get<DiaryEntry>(entry));
}

void DiaryPage::showError(const DiaryError &error)
{
    m_strip->say(Icon::Warning, Meaning::Refused, explain(error));
}

} // namespace chamada
