// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_includes {

namespace {

const QDir root(QStringLiteral(CHAMADA_SOURCE_DIR));

/// A room of the tree: the rooms whose files its files may include besides its own, and the Qt modules.
struct Room {
    QString path;
    QStringList mayInclude;
    QStringList qtModules = {}; ///< empty: all
};

const QStringList coreOnly{u"QtCore"_s};
const QStringList network{u"QtCore"_s, u"QtNetwork"_s};
const QStringList database{u"QtCore"_s, u"QtNetwork"_s, u"QtSql"_s};
const QStringList noWidgets{u"QtCore"_s, u"QtGui"_s, u"QtNetwork"_s, u"QtSql"_s};

QList<Room> commonRooms()
{
    const QString domain = u"common/domain/"_s;
    const QString protocol = u"common/protocol/"_s;
    const QString net = u"common/net/"_s;
    return {
        {domain, {}, coreOnly},
        {u"common/files/"_s, {}, coreOnly},
        {protocol, {domain}, coreOnly},
        {net, {domain, u"common/files/"_s, protocol}, network},
        {u"common/netcheck/"_s, {domain, protocol, net}, network},
        {u"common/receipt/"_s, {domain, protocol}, coreOnly},
        {u"common/chat/"_s, {domain, protocol, net}, network},
        {u"common/terminal/"_s, {}, coreOnly},
        {u"common/ui/"_s, {u"common/"_s}},
    };
}

/// Below all rooms of the server, and not listed with each, are `domain` and `protocol`.
QList<Room> serverRooms()
{
    const QString os = u"server/os/"_s;
    const QString security = u"server/security/"_s;
    const QString rules = u"server/rules/"_s;
    const QString store = u"server/store/"_s;
    const QString config = u"server/config/"_s;
    const QString engine = u"server/engine/"_s;
    const QString sessions = u"server/sessions/"_s;
    const QString net = u"server/net/"_s;
    const QString admin = u"server/admin/"_s;
    const QString app = u"server/app/"_s;
    const QString receipt = u"common/receipt/"_s;
    const QString link = u"common/net/"_s;
    QList<Room> rooms{
        {os, {}, coreOnly},
        {security, {os, receipt}, network},
        {rules, {}, coreOnly},
        {u"server/store/sqlite/"_s, {os, rules, store}, database},
        {u"server/store/postgres/"_s, {os, rules, store}, database},
        {store, {rules}, database},
        {config, {os, security, store, receipt}, network},
        {engine, {os, security, rules, store, config, receipt}, coreOnly},
        {sessions, {security, rules, engine, receipt}, network},
        {net, {os, security, rules, config, engine, sessions, link}, network},
        {admin, {os, security, rules, store, config, engine, receipt, link}, network},
        {app, {os, security, store, config, engine, net, admin}, network},
        {u"server/"_s, {os, admin, app}, coreOnly},
    };
    for (Room &room : rooms)
        room.mayInclude += {u"common/domain/"_s, u"common/protocol/"_s};
    return rooms;
}

/// Below all rooms of the teacher's window, and not listed with each, are those of `common`.
QList<Room> teacherRooms()
{
    const QString words = u"teacher-gui/words/"_s;
    const QString client = u"teacher-gui/client/"_s;
    const QString diary = u"teacher-gui/diary/core/"_s;
    const QString roster = u"teacher-gui/roster/core/"_s;
    const QString live = u"teacher-gui/live/core/"_s;
    const QString services = u"teacher-gui/services/"_s;
    const QString widgets = u"teacher-gui/widgets/"_s;
    const QString records = u"teacher-gui/export/records/"_s;
    const QString exported = u"teacher-gui/export/"_s;
    const QString map = u"teacher-gui/map/"_s;
    const QString diaryPages = u"teacher-gui/diary/pages/"_s;
    const QString liveView = u"teacher-gui/live/view/"_s;
    const QStringList cores{words, client, diary, roster, live, services};
    QList<Room> rooms{
        {words, {}, noWidgets},
        {client, {}, noWidgets},
        {diary, {words, client}, noWidgets},
        {roster, {words, client, diary}, noWidgets},
        {live, {words, client, diary, roster}, noWidgets},
        {services, {words, client, diary, roster, live}, noWidgets},
        {widgets, {}},
        {records, {diary}, database},
        {exported, {records, words, diary, widgets}},
        {diaryPages, QStringList{words, client, diary, widgets, exported}},
        {map, {live}},
        {liveView, cores + QStringList{widgets, map}},
        {u"teacher-gui/roster/pages/"_s, {words, client, diary, roster, services, widgets}},
        {u"teacher-gui/chat/"_s, cores + QStringList{widgets}},
        {u"teacher-gui/login/"_s, cores + QStringList{widgets, diaryPages}},
        {u"teacher-gui/report/"_s, cores + QStringList{widgets, exported, diaryPages, liveView}},
        {u"teacher-gui/projector/"_s, cores + QStringList{widgets}},
        {u"teacher-gui/text/"_s, cores, noWidgets},
        {u"teacher-gui/"_s, {u"teacher-gui/"_s}},
    };
    for (Room &room : rooms)
        room.mayInclude.append(u"common/"_s);
    return rooms;
}

QList<Room> studentRooms()
{
    const QString common = u"common/"_s;
    const QString presences = u"student-gui/presences/"_s;
    const QString core = u"student-gui/core/"_s;
    return {
        {presences, {common}},
        {core, {common, presences}, noWidgets},
        {u"student-gui/chat/"_s, {common, core}},
        {u"student-gui/kiosk/"_s, {common, core}},
        {u"student-gui/text/"_s, {common, core}, noWidgets},
        {u"student-gui/pages/"_s, {common, core, presences, u"student-gui/chat/"_s}},
        {u"student-gui/"_s, {common, u"student-gui/"_s}},
    };
}

/// The first room that a file is in applies: inner rooms come before outer ones.
const QList<Room> rooms = commonRooms() + serverRooms() + teacherRooms() + studentRooms()
    + QList<Room>{
        {u"tools/"_s, {u"common/"_s}},
        {u"tests/"_s, {u"common/"_s, u"server/"_s, u"teacher-gui/"_s, u"student-gui/"_s, u"tools/"_s}},
    };

const Room &roomOf(const QString &file)
{
    return *std::find_if(rooms.cbegin(), rooms.cend(), [&](const Room &room) { return file.startsWith(room.path); });
}

bool startsWithOneOf(const QString &text, const QStringList &beginnings)
{
    return std::any_of(beginnings.cbegin(), beginnings.cend(), [&](const QString &b) { return text.startsWith(b); });
}

QString contents(const QString &file)
{
    QFile in(root.filePath(file));
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

/// Returns the files, relative to the root and sorted.
QStringList filesUnder(const QStringList &folders, const QStringList &names)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), names, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(root.relativeFilePath(it.next()));
    }
    files.sort();
    return files;
}

const QStringList codeFolders{u"common"_s, u"server"_s, u"teacher-gui"_s, u"student-gui"_s, u"tools"_s, u"tests"_s};

QStringList sources()
{
    return filesUnder(codeFolders, {u"*.h"_s, u"*.cpp"_s});
}

/// Returns the module of the Qt header <name>; empty if the header is not Qt's.
QString qtModuleOf(const QString &name)
{
    if (name.contains(u'/'))
        return name.section(u'/', 0, 0);
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : headers.entryList({u"Qt*"_s}, QDir::Dirs))
        if (QFile::exists(headers.filePath(QString(module + u'/' + name))))
            return module;
    return {};
}

/// Returns whether the nearest CMakeLists.txt of the file, or one above it, names it.
bool isBuilt(const QString &file)
{
    const QFileInfo info(file);
    const bool isTest = info.fileName().startsWith(u"tst_"_s) && info.suffix() == u"cpp"_s;
    for (QString folder = info.path();; folder = QFileInfo(folder).path()) {
        QString named = file.sliced(folder == u"."_s ? 0 : folder.size() + 1);
        if (isTest)
            named.chop(qstrlen(".cpp")); // chamada_tests() appends it
        const QRegularExpression word(QString(u"(^|[\\s(])"_s + QRegularExpression::escape(named) + u"($|[\\s)])"_s));
        if (contents(QString(folder + u"/CMakeLists.txt")).contains(word))
            return true;
        if (folder == u"."_s)
            return false;
    }
}

} // namespace

/// Tests that the tree has the structure that the architecture page shows.
class TstIncludes : public QObject {
    Q_OBJECT

private slots:
    void init() { chamada::test::failOnQtWarnings(); }
    void followTheArrows_data() { addFiles(sources()); }
    void followTheArrows();
    void everySourceIsBuilt_data() { addFiles(sources()); }
    void everySourceIsBuilt();
    void everyFileSaysItsLicence_data();
    void everyFileSaysItsLicence();
    void everyTestThatAPageNamesIsThere();

private:
    static void addFiles(const QStringList &files);
};

void TstIncludes::addFiles(const QStringList &files)
{
    QTest::addColumn<QString>("file");
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TstIncludes::followTheArrows()
{
    QFETCH(QString, file);
    const Room &room = roomOf(file);
    static const QRegularExpression include(u"^#include ([\"<])([^\">]+)[\">]"_s, QRegularExpression::MultilineOption);
    for (auto found = include.globalMatch(contents(file)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = match.captured(2);
        if (match.captured(1) == u"\""_s) {
            const bool own = name.endsWith(u".moc"_s);
            QVERIFY2(own || name.startsWith(room.path) || startsWithOneOf(name, room.mayInclude), qPrintable(name));
            QVERIFY2(own || QFile::exists(root.filePath(name)), qPrintable(name));
        } else if (const QString module = qtModuleOf(name); module.startsWith(u"Qt"_s)) {
            QVERIFY2(room.qtModules.isEmpty() || room.qtModules.contains(module), qPrintable(name));
        }
    }
}

void TstIncludes::everySourceIsBuilt()
{
    QFETCH(QString, file);
    QVERIFY2(isBuilt(file), "no CMakeLists.txt names it");
}

void TstIncludes::everyFileSaysItsLicence_data()
{
    QStringList files = sources();
    files += filesUnder(codeFolders + QStringList{u"packaging"_s}, {u"CMakeLists.txt"_s, u"*.cmake"_s});
    files += filesUnder({u"script"_s, u".ci"_s, u"cmake"_s, u"findings"_s}, {u"*"_s});
    files += filesUnder({u"docs/examples"_s}, {u"*.py"_s});
    files.append(u"CMakeLists.txt"_s);
    addFiles(files);
}

void TstIncludes::everyFileSaysItsLicence()
{
    QFETCH(QString, file);
    static const QRegularExpression header(
        u"\\A(#!.*\\n)?(//|#) SPDX-FileCopyrightText: Chamada contributors\\n(//|#) SPDX-License-Identifier: GPL-3.0-or-later\\n"_s);
    QVERIFY(contents(file).contains(header));
}

void TstIncludes::everyTestThatAPageNamesIsThere()
{
    QString tests;
    for (const QString &file : filesUnder({u"tests"_s}, {u"tst_*.cpp"_s}))
        tests += QFileInfo(file).completeBaseName() + u'\n' + contents(file);
    static const QRegularExpression name(u"`(tst_\\w+)::(\\w+)`"_s);
    for (auto found = name.globalMatch(contents(u"docs/security.md"_s)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString slot = u"    void "_s + match.captured(2) + u"()"_s;
        const auto begin = tests.indexOf(QString(match.captured(1) + u'\n'));
        const auto end = tests.indexOf(u"QTEST_"_s, begin);
        QVERIFY2(begin >= 0 && tests.mid(begin, end - begin).contains(slot), qPrintable(match.captured()));
    }
}

CHAMADA_TEST(TstIncludes)

} // namespace chamada::test::tst_includes

#include "tst_includes.moc"
