// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/importpanel.h"

#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/roster/core/importwords.h"
#include "teacher-gui/roster/core/rostereditor.h"
#include "teacher-gui/roster/pages/importmodel.h"
#include "teacher-gui/roster/pages/importoptions.h"
#include "teacher-gui/widgets/quiettable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

#include <utility>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

ImportPanel::ImportPanel(RosterEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_model(new ImportModel(this))
    , m_title(new QLabel)
    , m_options(new ImportOptions)
    , m_strip(new StatusStrip)
    , m_takeOff(new QCheckBox)
    , m_table(new QTableView)
    , m_progress(new QProgressBar)
    , m_take(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_options);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    layout->addWidget(m_takeOff, 0, Qt::AlignLeft);
    layout->addStretch(); // fills the space of a hidden table
    layout->addLayout(makeButtons());
    connectEditor();
}

QLayout *ImportPanel::makeButtons()
{
    setLook(m_take, Look::Primary);
    m_cancel->setShortcut(Qt::Key_Escape);
    m_cancel->setToolTip(tr("Takes nothing more (Esc)"));
    m_progress->setAccessibleName(tr("Students stored"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    connect(m_take, &QPushButton::clicked, this, &ImportPanel::take);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPanel::close);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(m_progress, 1);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_take);
    return layout;
}

void ImportPanel::makeTable()
{
    makeQuiet(*m_table);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What would be taken"));
    connect(new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
        &ImportPanel::toggleRow);
    connect(m_model, &ImportModel::marksChanged, this, &ImportPanel::refreshButtons);
    connect(m_takeOff, &QCheckBox::clicked, m_model, &ImportModel::setGoneMarked);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const auto setRoom = [this, header](int column, int letters) {
        const int width = letters * m_table->fontMetrics().averageCharWidth();
        m_table->setColumnWidth(column, std::max(width, header->sectionSizeHint(column)));
    };
    setRoom(ImportModel::Line, 9);
    setRoom(ImportModel::Student, 16);
    setRoom(ImportModel::Name, 26);
}

void ImportPanel::connectEditor()
{
    connect(m_options, &ImportOptions::chosen, this, [this](const std::function<void(RosterImport &)> &apply) {
        apply(m_import);
        refresh();
    });
    connect(&m_editor, &RosterEditor::stored, this, &ImportPanel::onStored);
    connect(&m_editor, &RosterEditor::failed, this, &ImportPanel::onFailed);
    connect(&m_editor, &RosterEditor::changed, this, [this] {
        // Another teacher changed the roster, or a part of this import was stored.
        if (!isVisible() || m_taking)
            return;
        refreshRows();
        if (!m_failed)
            describe();
    });
}

void ImportPanel::begin(const RosterImport &import, const QString &from)
{
    m_import = import;
    m_stored = 0;
    m_title->setText(tr("Class %1: students from %2").arg(m_editor.classId()->toText(), from));
    setTaking(false);
    refresh();
    (m_take->isEnabled() ? m_take : m_cancel)->setFocus();
}

void ImportPanel::refresh()
{
    m_failed = false;
    m_model->clearMarks();
    m_options->setImport(m_import);
    refreshRows();
    describe();
}

void ImportPanel::refreshRows()
{
    const QList<RosterLine> *now = m_editor.roster();
    m_model->set(m_import.reading(), now ? *now : QList<RosterLine>());
    m_table->setVisible(m_model->rowCount() > 0);
    refreshButtons();
}

void ImportPanel::refreshButtons()
{
    const RosterChange change = m_model->change();
    const auto put = static_cast<int>(change.put.size());
    const auto take = static_cast<int>(change.take.size());
    if (take == 0)
        m_take->setText(put == 0 ? tr("Nothing to take") : tr("Take %n student(s)", nullptr, put));
    else if (put == 0)
        m_take->setText(tr("Take %n student(s) off", nullptr, take));
    else
        m_take->setText(tr("Take %1, take %2 off", "numbers of students").arg(put).arg(take));
    m_take->setEnabled(!change.isEmpty() && m_editor.roster());
    const int gone = m_model->counts().gone;
    m_takeOff->setVisible(gone > 0);
    m_takeOff->setText(tr("Take the %n student(s) off the list who are not in the table", nullptr, gone));
    m_takeOff->setChecked(gone > 0 && m_model->isAllGoneMarked());
}

void ImportPanel::toggleRow()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_model->setMarked(current.row(), !m_model->isMarked(m_model->row(current.row())));
}

void ImportPanel::describe()
{
    const ImportModel::Counts &counts = m_model->counts();
    const RosterImport::Obstacle obstacle = m_import.obstacle();
    const bool saysRows = obstacle == RosterImport::Obstacle::NoStudents && counts.wrong > 0;
    if (obstacle != RosterImport::Obstacle::None && !saysRows)
        m_strip->say(Icon::Warning, Meaning::Refused, inWords(obstacle));
    else if (counts.wrong > 0 || counts.doubtful > 0)
        m_strip->say(Icon::Warning, Meaning::Warning, summary());
    else
        m_strip->say(Icon::Info, Meaning::Accent, summary());
}

QString ImportPanel::summary() const
{
    const ImportModel::Counts &counts = m_model->counts();
    QStringList parts;
    if (counts.added > 0)
        parts.append(tr("%n new", "students", counts.added));
    if (counts.renamed > 0)
        parts.append(tr("%n with a new name", nullptr, counts.renamed));
    if (counts.same > 0)
        parts.append(tr("%n unchanged", nullptr, counts.same));
    if (counts.gone > 0)
        parts.append(tr("%n not in the table", "students on the list", counts.gone));
    QStringList sentences;
    if (counts.wrong > 0)
        sentences.append(tr("%n row(s) cannot be taken and stand first.", nullptr, counts.wrong));
    if (counts.doubtful > 0)
        sentences.append(tr("%n row(s) are taken only if you mark them.", nullptr, counts.doubtful));
    if (!parts.isEmpty())
        sentences.append(tr("On the list of the class: %1.").arg(parts.join(u", "_s)));
    sentences.append(inWords(m_import.reading().notices));
    return sentences.join(u' ').trimmed();
}

void ImportPanel::take()
{
    const RosterChange change = m_model->change();
    m_wanted = change.size();
    m_stored = 0;
    m_progress->setMaximum(static_cast<int>(m_wanted));
    m_progress->setValue(0);
    setTaking(true);
    m_strip->say(Icon::Send, Meaning::Accent, tr("The students are on their way to the server…"));
    QStringList news;
    if (!change.put.isEmpty())
        news.append(tr("%n student(s) taken.", nullptr, static_cast<int>(change.put.size())));
    if (!change.take.isEmpty())
        news.append(tr("%n student(s) taken off the list.", nullptr, static_cast<int>(change.take.size())));
    m_news = news.join(u' ');
    m_editor.change(change, m_news);
}

void ImportPanel::setTaking(bool taking)
{
    m_taking = taking;
    m_progress->setVisible(taking);
    m_options->setEnabled(!taking);
    m_table->setEnabled(!taking);
    m_takeOff->setEnabled(!taking);
    m_take->setEnabled(!taking);
    m_cancel->setEnabled(!taking);
}

void ImportPanel::onStored(qsizetype done, qsizetype total)
{
    if (!m_taking || total != m_wanted)
        return;
    m_stored = done;
    m_progress->setValue(static_cast<int>(done));
    if (done < total)
        return;
    setTaking(false);
    close();
}

void ImportPanel::onFailed(const Failure &failure)
{
    if (!m_taking)
        return;
    setTaking(false);
    m_failed = true;
    const QString part = m_stored == 0
        ? tr("Perhaps none of the students is on the list.")
        : tr("%n student(s) are on the list, the others are not.", nullptr, static_cast<int>(m_stored));
    m_strip->say(Icon::Warning, Meaning::Refused,
        QString(explain(failure) + u' ' + part + u' ' + tr("Take them again: nobody comes on the list twice.")));
    m_take->setFocus();
}

void ImportPanel::giveUp()
{
    setTaking(false);
    m_stored = 0;
}

void ImportPanel::close()
{
    const qsizetype stored = std::exchange(m_stored, 0);
    if (stored > 0 && stored < m_wanted)
        m_news = tr("%n student(s) taken.", nullptr, static_cast<int>(stored));
    emit closed(stored == 0 ? QString() : m_news);
}

} // namespace chamada::teacher
