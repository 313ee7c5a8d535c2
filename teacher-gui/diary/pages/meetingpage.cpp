// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/meetingpage.h"

#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/statuswords.h"
#include "teacher-gui/diary/core/term.h"
#include "teacher-gui/diary/pages/diarystrip.h"
#include "teacher-gui/diary/pages/meetingheader.h"
#include "teacher-gui/diary/pages/statusbuttons.h"
#include "teacher-gui/widgets/filterfield.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/widgets/textfilter.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString nameOf(const MeetingModel::Row &row)
{
    return row.name.isEmpty() ? row.student.text() : row.name;
}

} // namespace

MeetingPage::MeetingPage(DiaryLocation &location, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_editor(location, client)
    , m_sorted(new TextFilter(m_model, this))
    , m_header(new MeetingHeader(m_editor.steps()))
    , m_table(new QTableView)
    , m_bar(new StatusButtons)
    , m_history(new HistoryList)
    , m_add(new QLineEdit)
    , m_strip(new DiaryStrip)
{
    makeTable();
    m_add->setPlaceholderText(tr("Add by student ID, then Enter"));
    m_add->setAccessibleName(tr("Add to this meeting"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addWidget(m_header);
    layout->addLayout(makeLists(), 1);
    layout->addWidget(m_strip);
    layout->addWidget(m_bar);
    connectParts();
}

void MeetingPage::makeTable()
{
    m_sorted->sort(MeetingModel::Name);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Students of the meeting"));
    makeQuiet(*m_table);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->horizontalHeader()->setSectionResizeMode(MeetingModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(MeetingModel::Student, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MeetingModel::Status, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MeetingModel::Changes, QHeaderView::Stretch);
    m_table->installEventFilter(this);
}

QLayout *MeetingPage::makeLists()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(token::Gap);
    auto *filter = new FilterField(tr("Filter by name or ID"));
    connect(filter, &QLineEdit::textChanged, m_sorted, [this](const QString &text) { m_sorted->setText(text); });
    auto *fields = new QHBoxLayout;
    fields->setSpacing(token::Gap);
    fields->addWidget(filter, 2);
    fields->addWidget(m_add, 3);
    left->addLayout(fields);
    left->addWidget(m_table, 1);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(token::Gap * 2);
    lists->addLayout(left, 3);
    lists->addWidget(m_history, 1);
    return lists;
}

void MeetingPage::connectParts()
{
    connect(m_header, &MeetingHeader::backRequested, this, &MeetingPage::backRequested);
    connect(m_header, &MeetingHeader::reportRequested, this, [this] {
        if (m_line)
            emit reportRequested(m_line->call);
    });
    connect(m_header, &MeetingHeader::lessonsChosen, this, &MeetingPage::setLessons);
    connect(m_bar, &StatusButtons::chosen, this, &MeetingPage::setStanding);
    connect(m_add, &QLineEdit::returnPressed, this, &MeetingPage::addStudent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MeetingPage::showSelection);
    m_strip->follow(m_editor);
    connect(m_strip, &DiaryStrip::readWanted, this, &MeetingPage::refresh);
}

void MeetingPage::open(const DiaryLine &line)
{
    if (!m_line || m_line->call != line.call)
        m_editor.steps().clear();
    m_line = line;
    m_strip->clear();
    refresh();
    showSelection();
}

void MeetingPage::refresh()
{
    const Diary *diary = m_location.diary();
    if (!diary || !m_line)
        return;
    const auto read = diary->record(m_line->classId, Term::of(m_line->started).span());
    if (const auto *error = std::get_if<DiaryError>(&read))
        return m_strip->sayUnread(*error);
    const auto history = diary->history(m_line->call);
    if (const auto *error = std::get_if<DiaryError>(&history))
        return m_strip->sayUnread(*error);
    m_strip->sayRead();
    const auto &record = std::get<ClassAttendance>(read);
    const auto meeting = std::find_if(record.meetings.begin(), record.meetings.end(),
        [this](const Meeting &other) { return other.call == m_line->call; });
    if (meeting == record.meetings.end())
        return m_model.clear();
    m_changes = std::get<QList<Change>>(history);
    m_lessons = meeting->lessons;
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentIndex().row() : -1;
    m_model.setMeeting(record, meeting - record.meetings.begin(), m_changes);
    m_header->setMeeting(*meeting, attendanceOf(record, meeting - record.meetings.begin()));
    select(std::exchange(m_changed, {}));
    if (row >= 0 && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(qMin(row, m_sorted->rowCount() - 1)); // the row that took the place of a removed student
    showSelection();
}

/// Selects the students that are shown; keeps the selection if none is.
void MeetingPage::select(const QList<StudentId> &students)
{
    QItemSelection rows;
    for (const StudentId &student : students)
        if (const int row = m_model.rowOf(student); row >= 0)
            if (const QModelIndex index = m_sorted->mapFromSource(m_model.index(row, 0)); index.isValid())
                rows.select(index, index);
    if (rows.isEmpty())
        return;
    m_table->selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void MeetingPage::focusList()
{
    m_table->setFocus();
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

QList<MeetingModel::Row> MeetingPage::selectedRows() const
{
    QList<MeetingModel::Row> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(m_model.row(m_sorted->mapToSource(index).row()));
    return rows;
}

void MeetingPage::setStanding(std::optional<AttendanceStatus> standing, const QString &note)
{
    const QList<MeetingModel::Row> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const QString what = rows.size() == 1
        ? tr("%1: %2").arg(nameOf(rows.first()), inWords(standing))
        : tr("%n student(s): %1", nullptr, static_cast<int>(rows.size())).arg(inWords(standing));
    correct(what, rows, standing, note);
}

void MeetingPage::correct(const QString &what, const QList<MeetingModel::Row> &rows,
    std::optional<AttendanceStatus> standing, const QString &note)
{
    QList<Correction> corrections;
    QList<Correction> before;
    for (const MeetingModel::Row &row : rows) {
        if (row.standing == standing && note.isEmpty())
            continue;
        corrections.append({row.student, standing, note});
        before.append({row.student, row.standing, row.changes.isEmpty() ? QString() : row.changes.last().note});
    }
    if (corrections.isEmpty()) {
        m_strip->say(Icon::Info, Meaning::Accent, tr("It says so already."));
        return;
    }
    const auto work = [this, call = m_line->call](const QList<Correction> &list) {
        return [=, this](Diary &diary, const QString &by) {
            m_changed.clear();
            for (const Correction &correction : list)
                m_changed.append(correction.student);
            return diary.correct(call, list, by);
        };
    };
    m_editor.change(what, work(corrections), work(before));
}

void MeetingPage::setLessons(int lessons)
{
    const CallId call = m_line->call;
    m_editor.change(
        tr("This meeting counts for %n lesson(s)", nullptr, lessons),
        [=](Diary &diary, const QString &by) { return diary.setLessons(call, lessons, by); },
        [call, before = m_lessons](Diary &diary, const QString &by) { return diary.setLessons(call, before, by); });
}

void MeetingPage::addStudent()
{
    const auto student = StudentId::fromText(m_add->text());
    if (!student) {
        m_strip->say(Icon::Warning, Meaning::Refused,
            tr("A student ID is 1 to 32 letters, digits, dots, dashes or slashes. Correct it and press Enter."));
        return;
    }
    m_add->clear();
    const int known = m_model.rowOf(*student);
    const MeetingModel::Row row =
        known < 0 ? MeetingModel::Row{*student, {}, std::nullopt, {}} : MeetingModel::Row(m_model.row(known));
    correct(tr("%1: %2").arg(nameOf(row), inWords(AttendanceStatus::Present)), {row}, AttendanceStatus::Present, {});
    select({*student});
}

void MeetingPage::showSelection()
{
    const QList<MeetingModel::Row> rows = selectedRows();
    m_bar->setReady(!rows.isEmpty());
    QList<HistoryList::Item> items;
    if (rows.size() == 1) {
        for (const Change &change : rows.first().changes)
            items.append({{}, change});
        m_history->show(tr("Changes of %1").arg(nameOf(rows.first())), items);
        return;
    }
    for (const Change &change : std::as_const(m_changes)) {
        const int row = change.student ? m_model.rowOf(*change.student) : -1;
        const QString number = change.student ? change.student->text() : QString();
        items.append({row < 0 ? number : nameOf(m_model.row(row)), change});
    }
    m_history->show(tr("Changes of this meeting"), items);
}

bool MeetingPage::eventFilter(QObject *watched, QEvent *event)
{
    // The strip takes its space from the table, so scroll back to the student who was just changed.
    if (watched == m_table && event->type() == QEvent::Resize)
        QTimer::singleShot(0, m_table, [this] { m_table->scrollTo(m_table->currentIndex()); });
    if (watched == m_table && event->type() == QEvent::KeyPress)
        if (m_bar->takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace chamada::teacher
