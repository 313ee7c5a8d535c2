// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/rosterpage.h"

#include "teacher-gui/roster/core/importwords.h"
#include "teacher-gui/roster/pages/classlist.h"
#include "teacher-gui/roster/pages/importpanel.h"
#include "teacher-gui/roster/pages/readingpanel.h"
#include "teacher-gui/roster/pages/rosterview.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/words/callwords.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Returns the path of the dragged file; empty if it is not a local file.
QString fileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.isEmpty() ? QString() : urls.first().toLocalFile();
}

} // namespace

RosterPage::RosterPage(TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_editor(services.rosters)
    , m_classes(new ClassList(services))
    , m_pages(new QStackedWidget)
    , m_view(new RosterView(m_editor, services.client))
    , m_reading(new ReadingPanel)
    , m_import(new ImportPanel(m_editor))
{
    setAcceptDrops(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_reading);
    m_pages->addWidget(m_import);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_classes);
    layout->addWidget(m_pages, 1);
    connect(m_classes, &ClassList::chosen, this, &RosterPage::showClass);
    connect(m_view, &RosterView::importRequested, this, &RosterPage::chooseFile);
    connect(m_view, &RosterView::pasteRequested, this, &RosterPage::paste);
    connect(m_reading, &ReadingPanel::showRequested, this, [this] { m_pages->setCurrentWidget(m_reading); });
    connect(m_reading, &ReadingPanel::finished, this, &RosterPage::preview);
    connect(m_reading, &ReadingPanel::cancelled, this, &RosterPage::showList);
    connect(m_import, &ImportPanel::closed, this, &RosterPage::endPreview);
}

void RosterPage::enter()
{
    m_classes->refresh();
    if (m_editor.classId())
        m_services.rosters.refresh(*m_editor.classId()); // other computers change it too
    if (m_pages->currentWidget() == m_view)
        m_classes->focusList();
}

void RosterPage::clear()
{
    m_import->giveUp();
    m_reading->cancel();
    showList();
    m_editor.setClass(std::nullopt);
    m_classes->clear();
    m_view->setTitle({});
    m_view->tell({});
}

void RosterPage::showClass(ClassId classId)
{
    if (m_reading->isReading() && m_editor.classId() != classId) { // the file was meant for the other class
        m_reading->cancel();
        showList();
    }
    if (m_editor.classId() != classId)
        m_view->tell({});
    m_view->setTitle(longName(classId, m_services.recent.titleOf(classId)));
    m_editor.setClass(classId);
}

void RosterPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Students of the class"), {}, tr("Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void RosterPage::importFile(const QString &path)
{
    if (!m_import->isTaking() && !m_view->refuseNow())
        m_reading->read(path);
}

bool RosterPage::isReading() const
{
    return m_reading->isReading();
}

void RosterPage::paste()
{
    const QString text = QApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        m_view->complain(tr("There is no text on the clipboard. Copy the cells in the spreadsheet first."));
    else if (!m_view->refuseNow())
        preview(RosterImport::ofText(text), tr("the clipboard"));
}

void RosterPage::preview(const RosterImport &import, const QString &from)
{
    if (m_import->isTaking())
        return; // the running import is completed first
    m_reading->cancel();
    if (!import.canBeHelped()) {
        showList();
        m_view->complain(u"%1: %2"_s.arg(from, inWords(import.obstacle())));
        return;
    }
    m_classes->hide(); // the problems of the rows need the space
    m_pages->setCurrentWidget(m_import);
    m_import->begin(import, from);
}

void RosterPage::endPreview(const QString &news)
{
    showList();
    m_view->tell(news);
    m_classes->focusList();
}

void RosterPage::showList()
{
    m_classes->show();
    m_pages->setCurrentWidget(m_view);
}

void RosterPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(*event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void RosterPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString file = fileIn(*event->mimeData());
    if (!file.isEmpty())
        importFile(file);
    else if (!m_view->refuseNow())
        preview(RosterImport::ofText(event->mimeData()->text()), tr("what was dropped"));
}

} // namespace chamada::teacher
