// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/importbutton.h"

#include "common/ui/busycursor.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/export/recordimport.h"
#include "teacher-gui/widgets/menuentry.h"

#include <QFileDialog>
#include <QFileInfo>

namespace chamada::teacher {

namespace {

QString inWords(const CallImportResult &imported)
{
    const QString known = ImportButton::tr("%n were in it before.", nullptr, imported.known);
    if (imported.added == 0)
        return ImportButton::tr("The diary had all of its roll calls before.");
    const QString added = ImportButton::tr("%n roll call(s) imported into the diary.", nullptr, imported.added);
    return imported.known == 0 ? added : QString(added + u' ' + known);
}

} // namespace

ImportButton::ImportButton(DiaryLocation &location, StatusStrip &notice, QWidget *parent)
    : QPushButton(chamada::icon(Icon::Down), tr("Import…"), parent)
    , m_location(location)
    , m_notice(notice)
{
    setToolTip(tr("Takes roll calls from a file that was exported here: table, students and dates, or JSON"));
    putInMenu(MenuId::Tools, *this);
    connect(this, &QPushButton::clicked, this, &ImportButton::chooseFile);
}

void ImportButton::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Import roll calls"), {}, tr("Roll calls (*.xlsx *.ods *.csv *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportButton::importFrom);
    dialog->open();
}

void ImportButton::importFrom(const QString &path)
{
    if (!m_location.diary()) {
        complain(path, m_location.error() ? explain(*m_location.error()) : QString());
        return;
    }
    const auto result = [&] {
        m_notice.sayBusy(tr("Reading %1…").arg(QFileInfo(path).fileName()));
        const BusyCursor busy;
        return importInto(*m_location.diary(), path);
    }();
    if (const auto *problems = std::get_if<QList<RecordProblem>>(&result)) {
        complain(path, explain(*problems));
    } else if (const auto *error = std::get_if<DiaryError>(&result)) {
        complain(path, explain(*error));
    } else {
        // The signal comes first, because the page may clear its strip.
        emit imported();
        m_notice.say(Icon::Present, Meaning::Present, inWords(std::get<CallImportResult>(result)));
    }
}

void ImportButton::complain(const QString &path, const QString &why)
{
    m_notice.say(Icon::Warning, Meaning::Refused,
        tr("Nothing was imported from %1.").arg(QFileInfo(path).fileName()) + u' ' + why);
}

} // namespace chamada::teacher
