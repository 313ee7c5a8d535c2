// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/classattendancepage.h"

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/statuswords.h"
#include "teacher-gui/diary/pages/classsettingsform.h"
#include "teacher-gui/diary/pages/diarystrip.h"
#include "teacher-gui/diary/pages/presencechart.h"
#include "teacher-gui/diary/pages/riskfilter.h"
#include "teacher-gui/diary/pages/undobuttons.h"
#include "teacher-gui/export/diaryrecords.h"
#include "teacher-gui/export/exportbar.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/words/callwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <set>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int LeastRows = 6; // minimum height of the table; the page scrolls in a low window
constexpr int LeastColumn = 9 * token::Grid; // minimum width; narrower columns would cut every name

} // namespace

ClassAttendancePage::ClassAttendancePage(DiaryLocation &location, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_editor(location, client)
    , m_sorted(new RiskFilter(m_model, this))
    , m_title(new QLabel)
    , m_summary(new QLabel)
    , m_term(new QComboBox)
    , m_order(new QComboBox)
    , m_atRisk(new QCheckBox(tr("Only those at risk")))
    , m_form(new ClassSettingsForm)
    , m_chart(new PresenceChart)
    , m_chartText(new QLabel)
    , m_table(new QTableView)
    , m_absences(new QLabel)
    , m_strip(new DiaryStrip)
    , m_exported(new StatusStrip)
{
    makeTable();
    arrange(makeContent());
    connect(m_form, &ClassSettingsForm::chosen, this, &ClassAttendancePage::change);
    connect(m_chart, &PresenceChart::textChanged, m_chartText, &QLabel::setText);
    connect(m_chart, &PresenceChart::activated, this, &ClassAttendancePage::meetingRequested);
    m_strip->follow(m_editor);
    connect(m_strip, &DiaryStrip::readWanted, this, &ClassAttendancePage::refresh);
}

QWidget *ClassAttendancePage::makeContent()
{
    m_chartText->setWordWrap(true);
    setTextQuiet(m_chartText);
    m_absences->setWordWrap(true);
    m_absences->setTextFormat(Qt::PlainText);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addLayout(makeHeading());
    layout->addWidget(m_form);
    layout->addWidget(m_chart);
    layout->addWidget(m_chartText);
    layout->addLayout(makeTools());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_absences);
    return content;
}

/// Puts the content into a scroll area and keeps the strips and the export bar visible below it.
void ClassAttendancePage::arrange(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    outer->addWidget(area, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(token::Margin, token::Gap, token::Margin, token::Gap * 2);
    below->setSpacing(token::Gap);
    below->addWidget(m_strip);
    below->addWidget(m_exported);
    below->addWidget(makeExportBar(), 0, Qt::AlignLeft);
    outer->addLayout(below);
}

QLayout *ClassAttendancePage::makeHeading()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_summary->setFont(scaledFont(token::Lead, QFont::DemiBold));
    m_summary->setWordWrap(true);
    auto *back = new QPushButton(icon(Icon::Back), tr("Back to the diary"));
    setWayBack(back, tr("Shows the list of past roll calls"));
    connect(back, &QPushButton::clicked, this, &ClassAttendancePage::backRequested);
    m_term->setAccessibleName(tr("Period"));
    m_term->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_term, &QComboBox::activated, this, &ClassAttendancePage::refresh);
    auto *layout = new QGridLayout;
    layout->setHorizontalSpacing(token::Gap);
    layout->setVerticalSpacing(token::Gap);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_term, 0, 1);
    layout->addWidget(new UndoButtons(m_editor.steps()), 0, 2);
    layout->addWidget(back, 0, 3);
    layout->addWidget(m_summary, 1, 0, 1, 4);
    return layout;
}

QLayout *ClassAttendancePage::makeTools()
{
    auto *label = new QLabel(tr("Sorted by"));
    label->setBuddy(m_order);
    m_order->setAccessibleName(label->text());
    for (int column = 0; column < FrequencyModel::ColumnCount; ++column)
        m_order->addItem(m_model.headerData(column, Qt::Horizontal).toString());
    connect(m_order, &QComboBox::currentIndexChanged, this, &ClassAttendancePage::sortBy);
    m_order->setCurrentIndex(FrequencyModel::Left);
    connect(m_atRisk, &QCheckBox::toggled, this, &ClassAttendancePage::filter);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_atRisk);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_order);
    return row;
}

QWidget *ClassAttendancePage::makeExportBar()
{
    return new ExportBar(
        [this]() -> std::variant<QList<RecordedCall>, DiaryError> {
            const Diary *diary = m_location.diary();
            if (!diary)
                return m_location.error().value_or(DiaryError{});
            return m_class ? recordedCalls(*diary, *m_class, span()) : QList<RecordedCall>();
        },
        *m_exported);
}

void ClassAttendancePage::makeTable()
{
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Frequency of the students"));
    makeQuiet(*m_table);
    m_table->setMinimumHeight(LeastRows * withText(token::ControlHeight));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FrequencyModel::Name, QHeaderView::Stretch);
    header->setMinimumSectionSize(withText(LeastColumn));
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sectionClicked, m_order, &QComboBox::setCurrentIndex);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClassAttendancePage::showAbsences);
}

void ClassAttendancePage::open(ClassId classId, const QList<DiaryLine> &lines)
{
    if (m_class != classId)
        m_editor.steps().clear();
    m_class = classId;
    m_strip->clear();
    m_exported->clear();
    offerTerms(lines);
    refresh();
}

void ClassAttendancePage::offerTerms(const QList<DiaryLine> &lines)
{
    std::set<Term, std::greater<>> terms;
    for (const DiaryLine &line : lines)
        if (line.classId == m_class && !line.discarded)
            terms.insert(Term::of(line.started));
    m_term->clear();
    for (const Term &term : terms)
        m_term->addItem(term.toText(), QVariant::fromValue(term));
    m_term->addItem(tr("All meetings"));
}

TimeSpan ClassAttendancePage::span() const
{
    const QVariant chosen = m_term->currentData();
    return chosen.isValid() ? chosen.value<Term>().span() : TimeSpan();
}

void ClassAttendancePage::refresh()
{
    const Diary *diary = m_location.diary();
    if (!diary || !m_class)
        return;
    const auto read = diary->record(*m_class, span());
    if (const auto *error = std::get_if<DiaryError>(&read))
        return m_strip->sayUnread(*error);
    const auto settings = diary->settings(*m_class);
    if (const auto *error = std::get_if<DiaryError>(&settings))
        return m_strip->sayUnread(*error);
    m_strip->sayRead();
    const auto &record = std::get<ClassAttendance>(read);
    m_settings = std::get<ClassSettings>(settings);
    m_form->setSettings(m_settings);
    m_title->setText(longName(*m_class, record.title));
    m_model.setRecord(record, m_settings);
    m_chart->setRecord(record, m_settings.leastFrequency);
    summarize();
    showAbsences();
}

void ClassAttendancePage::summarize()
{
    const int over = m_model.count(Frequency::Risk::Exceeded);
    const int near = m_model.count(Frequency::Risk::Near);
    setTextMeaning(m_summary, over > 0 ? Meaning::Refused : near > 0 ? Meaning::Warning : Meaning::Present);
    if (m_model.rowCount() == 0)
        m_summary->setText(tr("Nobody was in a roll call of this class in this period."));
    else if (over + near == 0)
        m_summary->setText(tr("Nobody is at risk, of %n student(s).", nullptr, m_model.students()));
    else
        m_summary->setText(
            tr("Of %n student(s): %1 over the limit, %2 near it.", nullptr, m_model.students()).arg(over).arg(near));
}

void ClassAttendancePage::showAbsences()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_absences->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_absences->setText(m_model.absences(m_sorted->mapToSource(rows.first()).row()));
}

void ClassAttendancePage::sortBy(int column)
{
    m_sorted->sort(column);
    m_table->horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
}

void ClassAttendancePage::filter()
{
    m_sorted->setShown(m_atRisk->isChecked() ? RiskFilter::Shown::AtRisk : RiskFilter::Shown::Everybody);
}

void ClassAttendancePage::change(const ClassSettings &settings)
{
    const ClassId classId = *m_class;
    m_editor.change(
        tr("Settings of class %1 changed").arg(classId.toText()),
        [=](Diary &diary, const QString &by) { return diary.setSettings(classId, settings, by); },
        [classId, before = m_settings](
            Diary &diary, const QString &by) { return diary.setSettings(classId, before, by); });
}

void ClassAttendancePage::focusList()
{
    m_table->setFocus();
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}
} // namespace chamada::teacher
