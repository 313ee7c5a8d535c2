// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_architecture {

namespace {

const QDir root(QStringLiteral(CHAMADA_SOURCE_DIR));

QString contents(const QString &file)
{
    QFile in(root.filePath(file));
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

const QString &page()
{
    static const QString text = contents(u"docs/architecture.md"_s);
    return text;
}

/// Returns the text of each source, by its path without the suffix: a header and its .cpp are one.
QMap<QString, QString> readSources()
{
    QMap<QString, QString> texts;
    for (const char *folder : {"common", "server", "teacher-gui", "student-gui", "tools", "resources"}) {
        QDirIterator it(root.filePath(QString::fromLatin1(folder)),
            {u"*.h"_s, u"*.cpp"_s, u"*.sql"_s, u"CMakeLists.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = root.relativeFilePath(it.next());
            texts[file.section(u'.', 0, -2)] += contents(file);
        }
    }
    return texts;
}

const QMap<QString, QString> &sources()
{
    static const QMap<QString, QString> all = readSources();
    return all;
}

bool hasWord(const QString &text, const QString &word)
{
    return text.contains(QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(word))));
}

/// Returns the text of the files that define the type, or nothing if none does.
QString definitionOf(const QString &type)
{
    const QRegularExpression definition(u"\\b((class|struct|enum class) %1\\b[^;()]*\\{|using %1 =)"_s.arg(type));
    QString text;
    for (const QString &source : sources())
        if (source.contains(type) && source.contains(definition))
            text += source;
    return text;
}

/// A name of the page: `Type`, `Type::member` or `Type::member(Argument)`.
struct Name {
    QString type;
    QString member; ///< may be empty
    QString argument; ///< may be empty

    /// Returns nothing for what does not begin with a type.
    static std::optional<Name> fromText(const QString &text)
    {
        static const QRegularExpression form(u"^([A-Z]\\w+)(?:::(\\w+)(?:\\((\\w+)\\))?)?$"_s);
        const auto match = form.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        return Name{match.captured(1), match.captured(2), match.captured(3)};
    }

    /// Returns whether these files use the type, or the member under which the page names it.
    bool isUsedIn(const QString &text) const
    {
        return hasWord(text, type) || (!member.isEmpty() && hasWord(text, member));
    }
};

/// Returns what is written in backticks.
QStringList quoted(const QString &text)
{
    static const QRegularExpression quotation(u"`([^`\\n]+)`"_s);
    QStringList all;
    for (auto found = quotation.globalMatch(text); found.hasNext();)
        all.append(found.next().captured(1));
    return all;
}

/// A row of the page's table of rooms.
struct Row {
    QStringList rooms;
    QString contents;
};

QList<Row> rows()
{
    static const QRegularExpression form(u"^\\| (`.+?) \\| (.*) \\|$"_s, QRegularExpression::MultilineOption);
    QList<Row> all;
    for (auto found = form.globalMatch(page()); found.hasNext();) {
        const auto match = found.next();
        all.append({quoted(match.captured(1)), match.captured(2)});
    }
    return all;
}

} // namespace

/// Tests that the architecture page speaks of what is there.
class TstArchitecture : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyRoomIsAFolder();
    void everyNameIsInTheSources_data();
    void everyNameIsInTheSources();
    void eachStepUsesTheNext_data();
    void eachStepUsesTheNext();
};

void TstArchitecture::everyRoomIsAFolder()
{
    static const QRegularExpression word(u"^[a-z]+$"_s);
    QVERIFY(rows().size() > 10);
    for (const Row &row : rows())
        for (const QString &room : row.rooms) {
            QVERIFY2(root.exists(room), qPrintable(room));
            // A window's row names its rooms.
            for (const QString &inner : quoted(row.contents).filter(word))
                QVERIFY2(root.exists(QString(room + u'/' + inner)), qPrintable(inner));
        }
}

void TstArchitecture::everyNameIsInTheSources_data()
{
    QTest::addColumn<QString>("name");
    QStringList names = quoted(page());
    names.removeDuplicates();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TstArchitecture::everyNameIsInTheSources()
{
    QFETCH(QString, name);
    if (const auto found = Name::fromText(name)) {
        const QString definition = definitionOf(found->type);
        QVERIFY2(!definition.isEmpty(), qPrintable(found->type));
        QVERIFY2(found->member.isEmpty() || hasWord(definition, found->member), qPrintable(found->member));
        QVERIFY2(found->argument.isEmpty() || hasWord(definition, found->argument), qPrintable(found->argument));
        return;
    }
    const QString word = name.section(u'(', 0, 0);
    const bool isFile = root.exists(name) || root.exists(QString(name + u".cpp"));
    const auto &all = sources();
    QVERIFY(isFile || std::any_of(all.begin(), all.end(), [&](const QString &text) { return hasWord(text, word); })
        || std::any_of(all.keyBegin(), all.keyEnd(), [&](const QString &path) { return path.endsWith(u'/' + word); }));
}

void TstArchitecture::eachStepUsesTheNext_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QString walk = page().section(u"## The way of one check-in"_s, 1).section(u"\n## "_s, 0, 0);
    for (const QString &way : walk.split(u"\n- "_s).sliced(1)) {
        QString before;
        for (const QString &step : way.split(u"→"_s)) {
            const QString name = quoted(step).value(0); // nothing for the wire and for people
            if (!before.isEmpty() && !name.isEmpty())
                QTest::addRow("%s, %s", qPrintable(before), qPrintable(name)) << before << name;
            before = name;
        }
    }
}

void TstArchitecture::eachStepUsesTheNext()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto from = Name::fromText(first);
    const auto to = Name::fromText(second);
    QVERIFY(from && to);
    QVERIFY(to->isUsedIn(definitionOf(from->type)) || from->isUsedIn(definitionOf(to->type)));
}

CHAMADA_TEST(TstArchitecture)

} // namespace chamada::test::tst_architecture

#include "tst_architecture.moc"
