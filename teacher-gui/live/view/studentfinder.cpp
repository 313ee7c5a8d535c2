// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/studentfinder.h"

#include "common/ui/tokens.h"
#include "teacher-gui/live/view/studentsuggestions.h"
#include "teacher-gui/roster/core/rosters.h"
#include "teacher-gui/widgets/textfilter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

#include <algorithm>

namespace chamada::teacher {

namespace {

constexpr int SuggestionsShown = 8;

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

StudentFinder::StudentFinder(const Rosters &rosters, ClassId classId, QWidget *parent)
    : QLineEdit(parent)
    , m_rosters(rosters)
    , m_classId(classId)
    , m_suggestions(new StudentSuggestions(this))
    , m_completer(new QCompleter(m_suggestions, this))
{
    const auto refill = [this] {
        const QList<RosterLine> *lines = m_rosters.of(m_classId);
        m_suggestions->setLines(lines ? *lines : QList<RosterLine>());
    };
    connect(&rosters, &Rosters::changed, this, [this, refill](ClassId changed) {
        if (changed == m_classId)
            refill();
    });
    refill();
    makeCompleter();
    connect(this, &QLineEdit::returnPressed, this, &StudentFinder::onEnter);
    connect(this, &QLineEdit::textEdited, this, &StudentFinder::suggest);
}

/// Does not use QLineEdit's own completer: a suggestion stands for a student, not for a text.
void StudentFinder::makeCompleter()
{
    m_completer->setWidget(this);
    m_completer->setCompletionRole(StudentSuggestions::SearchRole);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(SuggestionsShown);
    m_completer->popup()->setAccessibleName(tr("Students of the class"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &row) {
        if (const auto student = StudentId::fromText(row.data(StudentSuggestions::StudentRole).toString()))
            emit found(*student);
    });
}

void StudentFinder::suggest(const QString &typed)
{
    const QString wanted = folded(typed);
    if (wanted.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(wanted);
    m_completer->complete();
}

void StudentFinder::onEnter()
{
    // While a suggestion is selected, Enter chooses it.
    const QAbstractItemView *popup = m_completer->popup();
    if (!popup->isVisible() || !popup->currentIndex().isValid())
        submit();
}

void StudentFinder::submit()
{
    const QString typed = text().trimmed();
    const auto student = StudentId::fromText(typed);
    // "Ana" could be a matrícula too; if the class has a student of that name, the name is meant.
    const bool isNumber = student && (hasDigit(typed) || m_suggestions->contains(*student));
    const QList<StudentId> named = isNumber || typed.isEmpty() ? QList<StudentId>() : m_suggestions->named(typed);
    if (named.size() == 1 || (student && named.isEmpty())) {
        m_completer->popup()->hide();
        emit found(named.isEmpty() ? *student : named.first());
        return;
    }
    refuse(typed, named.size());
    setFocus();
    if (!named.isEmpty())
        suggest(typed);
}

void StudentFinder::refuse(const QString &typed, qsizetype matches)
{
    if (matches > 0)
        emit notUnderstood(tr("%n student(s) of the class match. Choose one, or type more of the name.", nullptr,
            static_cast<int>(matches)));
    else if (typed.isEmpty())
        emit notUnderstood(m_suggestions->rowCount() > 0 ? tr("Type the student ID or the name first.")
                                                         : tr("Type the student ID first."));
    else if (m_suggestions->rowCount() > 0)
        emit notUnderstood(tr("Nobody on the list of the class has this name, and it is not a student ID: that has at "
                              "most 32 letters without accents, digits and . - _ /, and no spaces."));
    else
        emit notUnderstood(
            tr("This is not a student ID: it has at most 32 letters without accents, digits and . - _ /, and no "
               "spaces."));
}

void StudentFinder::startOver()
{
    m_completer->popup()->hide();
    setText({});
}

bool StudentFinder::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo) && !isUndoAvailable();
        const bool redo = key->matches(QKeySequence::Redo) && !isRedoAvailable();
        if (undo || redo) { // the call handles its own undo and redo
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

} // namespace chamada::teacher
