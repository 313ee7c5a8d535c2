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

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <utility>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

ImportPanel::ImportPanel(RosterEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_model(new ImportModel(this))
    , m_title(new QLabel)
    , m_options(new ImportOptions)
    , m_strip(new StatusStrip)
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
    connect(m_options, &ImportOptions::encodingChosen, this, [this] {
        m_options->applyEncoding(m_import);
        refresh();
    });
    connect(m_options, &ImportOptions::separatorChosen, this, [this] {
        m_options->applySeparator(m_import);
        refresh();
    });
    connect(m_options, &ImportOptions::columnsChosen, this, [this] {
        m_options->applyColumns(m_import);
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
    m_options->tell(m_import);
    refreshRows();
    describe();
}

void ImportPanel::refreshRows()
{
    const QList<RosterLine> *now = m_editor.roster();
    m_model->set(m_import.reading(), now ? *now : QList<RosterLine>());
    m_table->setVisible(m_model->rowCount() > 0);
    const auto count = static_cast<int>(m_model->change().put.size());
    m_take->setText(count == 0 ? tr("Nothing to take") : tr("Take %n student(s)", nullptr, count));
    m_take->setEnabled(count > 0 && now);
}

void ImportPanel::describe()
{
    const ImportModel::Counts &counts = m_model->counts();
    if (m_import.obstacle() != RosterImport::Obstacle::None)
        m_strip->say(Icon::Warning, Meaning::Refused, inWords(m_import.obstacle()));
    else if (counts.wrong > 0)
        m_strip->say(Icon::Warning, Meaning::Warning,
            QString(tr("%n row(s) cannot be taken and stand first.", nullptr, counts.wrong) + u' ' + summary()));
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
    const QString notices = inWords(m_import.reading().notices);
    if (parts.isEmpty())
        return notices;
    return QString(tr("On the list of the class: %1.").arg(parts.join(u", "_s)) + u' ' + notices).trimmed();
}

void ImportPanel::take()
{
    const RosterChange change = m_model->change();
    m_wanted = change.put.size();
    m_stored = 0;
    m_progress->setMaximum(static_cast<int>(m_wanted));
    m_progress->setValue(0);
    setTaking(true);
    m_strip->say(Icon::Send, Meaning::Accent, tr("The students are on their way to the server…"));
    m_editor.change(change, tr("%n student(s) taken.", nullptr, static_cast<int>(m_wanted)));
}

void ImportPanel::setTaking(bool taking)
{
    m_taking = taking;
    m_progress->setVisible(taking);
    m_options->setEnabled(!taking);
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
    const auto stored = static_cast<int>(std::exchange(m_stored, 0));
    emit closed(stored == 0 ? QString() : tr("%n student(s) taken.", nullptr, stored));
}

} // namespace chamada
