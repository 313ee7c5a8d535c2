// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/classespage.h"

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/pages/diarystrip.h"
#include "teacher-gui/export/diaryrecords.h"
#include "teacher-gui/export/exportbar.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <set>

namespace chamada::teacher {

ClassesPage::ClassesPage(DiaryLocation &location, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_term(new QComboBox)
    , m_table(new QTableView)
    , m_strip(new DiaryStrip)
    , m_exported(new StatusStrip)
{
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addLayout(makeHeading());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    layout->addWidget(m_exported);
    layout->addWidget(makeExportBar(), 0, Qt::AlignLeft);
    connect(m_strip, &DiaryStrip::readWanted, this, &ClassesPage::refresh);
}

QLayout *ClassesPage::makeHeading()
{
    auto *title = new QLabel(tr("Classes at a glance"));
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    auto *back = new QPushButton(icon(Icon::Back), tr("Back to the diary"));
    setWayBack(back, tr("Shows the list of past roll calls"));
    connect(back, &QPushButton::clicked, this, &ClassesPage::backRequested);
    m_term->setAccessibleName(tr("Period"));
    m_term->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_term, &QComboBox::activated, this, &ClassesPage::refresh);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(title, 1);
    row->addWidget(m_term);
    row->addWidget(back);
    return row;
}

void ClassesPage::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Classes"));
    makeQuiet(*m_table);
    m_table->setToolTip(tr("Enter or a double click opens the class"));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ClassSummaryModel::Title, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { emit classRequested(m_model.classId(index.row())); });
}

QWidget *ClassesPage::makeExportBar()
{
    return new ExportBar(
        [this]() -> std::variant<QList<RecordedCall>, DiaryError> {
            const Diary *diary = m_location.diary();
            if (!diary)
                return m_location.error().value_or(DiaryError{});
            return m_term->count() == 0 ? QList<RecordedCall>() : recordedCalls(*diary, span());
        },
        *m_exported, ExportBar::Classes::Many);
}

TimeSpan ClassesPage::span() const
{
    return m_term->currentData().value<Term>().span();
}

void ClassesPage::open(const QList<DiaryLine> &lines)
{
    const QString shown = m_term->currentText();
    m_lines = lines;
    std::set<Term, std::greater<>> terms;
    for (const DiaryLine &line : lines)
        if (!line.discarded)
            terms.insert(Term::of(line.started));
    m_term->clear();
    for (const Term &term : terms)
        m_term->addItem(term.toText(), QVariant::fromValue(term));
    m_term->setCurrentIndex(qMax(0, m_term->findText(shown)));
    refresh();
}

void ClassesPage::refresh()
{
    m_model.clear();
    m_exported->clear();
    const Diary *diary = m_location.diary();
    if (!diary || m_term->count() == 0)
        return;
    std::set<ClassId> classes;
    for (const DiaryLine &line : std::as_const(m_lines))
        if (!line.discarded && span().contains(line.started))
            classes.insert(line.classId);
    for (const ClassId classId : classes)
        if (!add(*diary, classId, span()))
            return;
    m_strip->sayRead();
}

bool ClassesPage::add(const Diary &diary, ClassId classId, const TimeSpan &span)
{
    const auto record = diary.record(classId, span);
    if (const auto *error = std::get_if<DiaryError>(&record)) {
        m_strip->sayUnread(*error);
        return false;
    }
    const auto settings = diary.settings(classId);
    if (const auto *error = std::get_if<DiaryError>(&settings)) {
        m_strip->sayUnread(*error);
        return false;
    }
    m_model.add(std::get<ClassAttendance>(record), std::get<ClassSettings>(settings));
    return true;
}

void ClassesPage::focusList()
{
    m_table->setFocus();
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

} // namespace chamada::teacher
