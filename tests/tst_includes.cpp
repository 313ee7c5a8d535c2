// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/rooms.h"
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

const Room &roomOf(const QString &file)
{
    static const QList<Room> rooms = allRooms();
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
