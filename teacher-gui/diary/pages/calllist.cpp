// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/calllist.h"

#include "common/ui/sentences.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/pages/callfilter.h"
#include "teacher-gui/diary/pages/diarystrip.h"
#include "teacher-gui/diary/pages/movecalltoclassbar.h"
#include "teacher-gui/diary/pages/undobuttons.h"
#include "teacher-gui/widgets/filterfield.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/words/callwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <map>
#include <utility>

namespace chamada::teacher {

CallList::CallList(DiaryLocation &location, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_editor(location, client)
    , m_matching(new CallFilter(m_model, this))
    , m_table(new QTableView)
    , m_class(new QComboBox)
    , m_filter(new FilterField(tr("Filter by date, class or title")))
    , m_discarded(new QCheckBox(tr("Discarded ones, too")))
    , m_move(new MoveCallToClassBar)
    , m_strip(new DiaryStrip)
{
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addLayout(makeFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    layout->addWidget(m_move);
    layout->addLayout(makeActions());
    connect(m_move, &MoveCallToClassBar::chosen, this, &CallList::move);
    connect(m_move, &MoveCallToClassBar::closed, this, &CallList::focusList);
    m_strip->follow(m_editor);
    connect(m_strip, &DiaryStrip::readWanted, this, &CallList::refresh);
    refreshActions();
}

void CallList::makeTable()
{
    m_table->setModel(m_matching);
    m_table->setAccessibleName(tr("Past roll calls"));
    makeQuiet(*m_table);
    m_table->setToolTip(tr("Enter or a double click opens the roll call"));
    m_table->horizontalHeader()->setSectionResizeMode(DiaryModel::Title, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, &CallList::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CallList::refreshActions);
    connect(m_matching, &QAbstractItemModel::modelReset, this, &CallList::refreshActions);
}

QLayout *CallList::makeFilters()
{
    m_class->setAccessibleName(tr("Class"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(20);
    connect(m_class, &QComboBox::currentIndexChanged, this,
        [this] { m_matching->setClass(ClassId::fromNumber(m_class->currentData().toLongLong())); });
    connect(m_filter, &QLineEdit::textChanged, m_matching, [this](const QString &text) { m_matching->setText(text); });
    connect(m_discarded, &QCheckBox::toggled, m_matching, [this](bool shown) {
        m_matching->setDiscarded(shown ? CallFilter::Discarded::Shown : CallFilter::Discarded::Hidden);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_class);
    row->addWidget(m_filter, 1);
    row->addWidget(m_discarded);
    return row;
}

QLayout *CallList::makeActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    addAction(row, icon(Icon::Book), tr("Open"), &CallList::open)
        ->setToolTip(tr("Shows everybody of that meeting, to correct it (Enter)"));
    addAction(row, icon(Icon::Chart), tr("Frequency"), &CallList::openClass)
        ->setToolTip(tr("Presences, absences and who is at risk, in the class of the selected roll call"));
    addAction(row, icon(Icon::Folder), tr("Move…"), &CallList::askMove)
        ->setToolTip(tr("For a roll call that was taken under the wrong number"));
    m_discard = addAction(row, icon(Icon::Remove), tr("Discard"), &CallList::toggleDiscarded);
    m_discard->setToolTip(tr("It stays in the diary and counts no more (Delete)"));
    row->addStretch();
    row->addWidget(new UndoButtons(m_editor.steps()));
    return row;
}

QAbstractButton *CallList::addAction(QLayout *row, const QIcon &icon, const QString &text, void (CallList::*slot)())
{
    auto *button = new QPushButton(icon, text);
    putInMenu(MenuId::Edit, *button);
    connect(button, &QPushButton::clicked, this, slot);
    row->addWidget(button);
    m_actions.append(button);
    return button;
}

void CallList::refresh()
{
    const Diary *diary = m_location.diary();
    if (!diary) {
        m_model.setLines({});
        m_editor.steps().clear();
        return;
    }
    const auto lines = diary->lines();
    if (const auto *error = std::get_if<DiaryError>(&lines)) {
        m_strip->sayUnread(*error);
        return;
    }
    m_strip->sayRead();
    const auto selected = current();
    const int row = currentRow();
    m_model.setLines(std::get<QList<DiaryLine>>(lines));
    offerClasses();
    const auto changed = std::exchange(m_changed, std::nullopt);
    // Selects the changed call, else the call selected before, else the row that took its place.
    if (!(changed && select(*changed)) && selected && !select(selected->call))
        m_table->selectRow(qMin(row, m_matching->rowCount() - 1));
    if (m_model.rowCount() == 0)
        m_strip->say(Icon::Info, Meaning::Accent, tr("The diary is empty. Each roll call comes here when it ends."));
    else
        m_strip->clear();
    refreshActions();
}

bool CallList::select(const CallId &call)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.line(row).call == call) {
            const QModelIndex index = m_matching->mapFromSource(m_model.index(row, 0));
            if (index.isValid())
                m_table->selectRow(index.row());
            return index.isValid();
        }
    return false;
}

void CallList::offerClasses()
{
    std::map<ClassId, QString> classes; // with the newest title; the lines are sorted newest first
    for (const DiaryLine &line : m_model.lines())
        if (QString &title = classes[line.classId]; title.isEmpty())
            title = line.title;
    const QVariant chosen = m_class->currentData();
    const QSignalBlocker blocker(m_class);
    m_class->clear();
    m_class->addItem(tr("All classes"), 0);
    for (const auto &[classId, title] : classes)
        m_class->addItem(shortName(classId, title), classId.number());
    m_class->setCurrentIndex(qMax(0, m_class->findData(chosen)));
    m_matching->setClass(ClassId::fromNumber(m_class->currentData().toLongLong()));
}

void CallList::focusList()
{
    m_table->setFocus();
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(0);
}

int CallList::currentRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

std::optional<DiaryLine> CallList::current() const
{
    const int row = currentRow();
    if (row < 0)
        return std::nullopt;
    return m_model.line(m_matching->mapToSource(m_matching->index(row, 0)).row());
}

void CallList::refreshActions()
{
    const auto line = current();
    for (QAbstractButton *button : std::as_const(m_actions))
        button->setEnabled(line.has_value());
    m_discard->setText(line && line->discarded ? tr("Restore") : tr("Discard"));
}

void CallList::open()
{
    const auto line = current();
    if (!line)
        return;
    if (line->discarded)
        m_strip->say(Icon::Info, Meaning::Accent, tr("This roll call is discarded. Restore it first, then open it."));
    else
        emit openRequested(*line);
}

void CallList::openClass()
{
    if (const auto line = current())
        emit classRequested(line->classId);
}

void CallList::askMove()
{
    if (const auto line = current())
        m_move->ask(*line);
}

void CallList::move(const DiaryLine &line, ClassId classId)
{
    m_editor.change(
        tr("The roll call of %1 now belongs to class %2").arg(dateTimeText(line.started), classId.toText()),
        [=, this](Diary &diary, const QString &by) {
            m_changed = line.call;
            return diary.moveTo(line.call, classId, by);
        },
        [=, this](Diary &diary, const QString &by) {
            m_changed = line.call;
            return diary.moveTo(line.call, line.classId, by);
        });
}

void CallList::toggleDiscarded()
{
    const auto line = current();
    if (!line)
        return;
    const DiaryEditor::Work discard = [this, call = line->call](Diary &diary, const QString &by) {
        m_changed = call;
        return diary.discard(call, by);
    };
    const DiaryEditor::Work restore = [this, call = line->call](Diary &diary, const QString &by) {
        m_changed = call;
        return diary.restore(call, by);
    };
    const QString name = longName(line->classId, line->title) + u", " + dateTimeText(line->started);
    if (line->discarded)
        m_editor.change(tr("Restored: %1").arg(name), restore, discard);
    else
        m_editor.change(tr("Discarded: %1").arg(name), discard, restore);
}

bool CallList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        toggleDiscarded();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chamada::teacher
