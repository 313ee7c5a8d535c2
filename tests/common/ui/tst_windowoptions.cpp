// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/windowoptions.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_windowoptions {

class TestWindowOptions : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }

    void everyOptionIsRead()
    {
        const auto student = parse(WindowKind::Student,
            {u"--server"_s, u"lab3:5051"_s, u"--class=101"_s, u"--student"_s, u"ab1"_s, u"--lang"_s, u"en"_s,
                u"--appearance"_s, u"dark"_s});
        const auto &options = std::get<WindowOptions>(student);
        const ServerAddress lab3{u"lab3"_s, 5051};
        QCOMPARE(*options.server, lab3);
        QCOMPARE(options.classId->number(), 101);
        QCOMPARE(options.student->text(), u"AB1"_s);
        QCOMPARE(options.locale, u"en"_s);
        QCOMPARE(options.appearance, Appearance::Dark);

        const auto teacher = parse(WindowKind::Teacher, {u"--user"_s, u"maria"_s, u"--password-file=/x"_s});
        QCOMPARE(std::get<WindowOptions>(teacher).user, u"maria"_s);
        QCOMPARE(std::get<WindowOptions>(teacher).passwordFile, u"/x"_s);
    }

    void theLastValueCounts()
    {
        const auto parsed = parse(WindowKind::Teacher,
            {u"--text"_s, u"--class=1"_s, u"--class"_s, u"2"_s, u"--start"_s, u"--title=a=b"_s, u"--title"_s,
                u"--help"_s});
        QVERIFY(std::holds_alternative<WindowOptions>(parsed));
        QCOMPARE(std::get<WindowOptions>(parsed).classId->number(), 2);
        QCOMPARE(std::get<WindowOptions>(parsed).title, u"--help"_s);
    }

    void theFirstProblemStops_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<OptionsExit::Reason>("reason");
        QTest::addColumn<QString>("what");
        using Reason = OptionsExit::Reason;
        QTest::newRow("help before it") << QStringList{u"-h"_s, u"--nonsense"_s} << Reason::Help << QString();
        QTest::newRow("help after it") << QStringList{u"--nonsense=1"_s, u"-h"_s} << Reason::Unknown << u"--nonsense"_s;
        QTest::newRow("Qt's own") << QStringList{u"-platform"_s, u"x"_s, u"-h"_s} << Reason::Unknown << u"-platform"_s;
        QTest::newRow("abbreviated") << QStringList{u"--serv"_s, u"lab3"_s} << Reason::Unknown << u"--serv"_s;
        QTest::newRow("a switch's value")
            << QStringList{u"--text=yes"_s, u"--server"_s} << Reason::Unexpected << u"--text=yes"_s;
        QTest::newRow("no value after one")
            << QStringList{u"--class"_s, u"1"_s, u"--class"_s} << Reason::MissingValue << u"--class"_s;
        QTest::newRow("an empty value") << QStringList{u"--code="_s} << Reason::BadValue << u"--code"_s;
        QTest::newRow("a wrong value before a good one")
            << QStringList{u"--class=0"_s, u"--class=1"_s} << Reason::BadValue << u"--class"_s;
    }
    void theFirstProblemStops()
    {
        QFETCH(const QStringList, arguments);
        const auto parsed = parse(WindowKind::Student, arguments);
        QVERIFY(std::holds_alternative<OptionsExit>(parsed));
        QTEST(std::get<OptionsExit>(parsed).reason, "reason");
        QTEST(std::get<OptionsExit>(parsed).what, "what");
    }

    void aLinkIsTheStudents()
    {
        const QString link = u"chamada://lab3/101"_s;
        const auto student = parse(WindowKind::Student, {link, u"--lang=en"_s});
        QCOMPARE(std::get<WindowOptions>(student).link, link);
        QVERIFY(joinsFirstWindow(std::get<WindowOptions>(student)));
        // The window explains a wrong link.
        QVERIFY(std::holds_alternative<WindowOptions>(parse(WindowKind::Student, {u"chamada:x"_s})));
        for (const QStringList &arguments :
            {QStringList{link, link}, {link, u"--text"_s}, {link, u"--kiosk"_s, u"--user=a"_s, u"--password-file=b"_s}})
            QVERIFY(std::holds_alternative<OptionsExit>(parse(WindowKind::Student, arguments)));
        QVERIFY(std::holds_alternative<OptionsExit>(parse(WindowKind::Teacher, {link})));
    }

    void whoSaysWhereToOrAsWhomWantsAWindow()
    {
        QVERIFY(joinsFirstWindow({}));
        for (const QString &argument : {u"--server=lab3"_s, u"--class=101"_s, u"--student=1"_s})
            QVERIFY(!joinsFirstWindow(std::get<WindowOptions>(parse(WindowKind::Student, {argument}))));
        for (const QString &argument : {u"--user=maria"_s, u"--password-file=/x"_s})
            QVERIFY(!joinsFirstWindow(std::get<WindowOptions>(parse(WindowKind::Teacher, {argument}))));
    }

    void eachFormHasItsOptions()
    {
        const auto student =
            parse(WindowKind::Student, {u"--text"_s, u"--json"_s, u"--code=482913"_s, u"--class"_s, u"101"_s});
        QVERIFY(std::get<WindowOptions>(student).text);
        QVERIFY(std::get<WindowOptions>(student).json);
        QCOMPARE(std::get<WindowOptions>(student).code, u"482913"_s);
        const auto kiosk = parse(WindowKind::Student, {u"--kiosk"_s, u"--user=maria"_s, u"--password-file=/x"_s});
        QVERIFY(std::get<WindowOptions>(kiosk).kiosk);
        const auto teacher = parse(
            WindowKind::Teacher, {u"--text"_s, u"--start"_s, u"--end"_s, u"--class=101"_s, u"--title"_s, u"Redes"_s});
        QVERIFY(std::get<WindowOptions>(teacher).start);
        QVERIFY(std::get<WindowOptions>(teacher).end);
        QCOMPARE(std::get<WindowOptions>(teacher).title, u"Redes"_s);
    }

    void rostersAreNamedOnTheCommandLine()
    {
        const auto parsed = parse(WindowKind::Teacher,
            {u"--text"_s, u"--class=101"_s, u"--roster-list"_s, u"--roster-find"_s, u"2023001"_s, u"--roster-add"_s,
                u"ab1=Ana Souza"_s, u"--roster-add=-"_s, u"--roster-remove=2"_s, u"--roster-remove=3"_s});
        QVERIFY(std::holds_alternative<WindowOptions>(parsed));
        const RosterArguments &roster = std::get<WindowOptions>(parsed).roster;
        QVERIFY(roster.list && roster.addInput);
        QCOMPARE(roster.find->text(), u"2023001"_s);
        QCOMPARE(roster.add, (QList<RosterLine>{{*StudentId::fromText(u"AB1"), u"Ana Souza"_s}}));
        QCOMPARE(roster.remove, (QList<StudentId>{*StudentId::fromText(u"2"), *StudentId::fromText(u"3")}));
    }

    void anImportIsNamedOnTheCommandLine()
    {
        const auto parsed = parse(WindowKind::Teacher,
            {u"--text"_s, u"--class=101"_s, u"--roster-import"_s, u"list.xlsx"_s, u"--sheet=Turma A"_s,
                u"--id-column=RA"_s, u"--name-column=2"_s, u"--only-class=A"_s, u"--take-doubtful"_s,
                u"--remove-gone"_s, u"--dry-run"_s});
        QVERIFY(std::holds_alternative<WindowOptions>(parsed));
        const RosterImportArguments &import = std::get<WindowOptions>(parsed).roster.import;
        QCOMPARE(import.file, u"list.xlsx"_s);
        QCOMPARE(import.sheet, u"Turma A"_s);
        QCOMPARE(import.studentColumn, u"RA"_s);
        QCOMPARE(import.nameColumn, u"2"_s);
        QCOMPARE(import.onlyClass, u"A"_s);
        QVERIFY(import.takesDoubtful && import.removesGone && import.isDryRun);
        QVERIFY(std::get<WindowOptions>(parsed).roster.any());
    }

    void rostersWantTheirOwn_data()
    {
        using Reason = OptionsExit::Reason;
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("what");
        QTest::newRow("import, no class") << u"--text --roster-import=f"_s << Reason::Needs << u"--class"_s;
        QTest::newRow("import, no text") << u"--class=1 --roster-import=f"_s << Reason::Needs << u"--text"_s;
        QTest::newRow("import, and add") << u"--text --class=1 --roster-import=f --roster-add=1=A"_s << Reason::Excludes
                                         << u"--roster-add"_s;
        QTest::newRow("import, and start")
            << u"--text --class=1 --roster-import=f --start"_s << Reason::Excludes << u"--start"_s;
        QTest::newRow("no import") << u"--text --class=1 --roster-list --dry-run"_s << Reason::Needs
                                   << u"--roster-import"_s;
        QTest::newRow("no file") << u"--text --class=1 --roster-import="_s << Reason::BadValue << QString();
        QTest::newRow("no text") << u"--roster-find=1"_s << Reason::Needs << u"--text"_s;
        QTest::newRow("list, no class") << u"--text --roster-list"_s << Reason::Needs << u"--class"_s;
        QTest::newRow("add, no class") << u"--text --roster-add=1=A"_s << Reason::Needs << u"--class"_s;
        QTest::newRow("remove, no class") << u"--text --roster-remove=1"_s << Reason::Needs << u"--class"_s;
        QTest::newRow("with a call") << u"--text --class=1 --start --roster-list"_s << Reason::Excludes << u"--start"_s;
        QTest::newRow("no line") << u"--text --class=1 --roster-add=Ana"_s << Reason::BadValue << u"Ana"_s;
        QTest::newRow("no name") << u"--text --class=1 --roster-add=1="_s << Reason::BadValue << u"1="_s;
        QTest::newRow("no student") << u"--text --roster-find=a,b"_s << Reason::BadValue << u"a,b"_s;
    }
    void rostersWantTheirOwn()
    {
        QFETCH(const QString, arguments);
        const auto parsed = parse(WindowKind::Teacher, arguments.split(u' '));
        QVERIFY(std::holds_alternative<OptionsExit>(parsed));
        QTEST(std::get<OptionsExit>(parsed).reason, "reason");
        QTEST(std::get<OptionsExit>(parsed).value, "what");
        QCOMPARE(exitStatus(std::get<OptionsExit>(parsed)), 2);
    }

    void wrongUsageStops_data()
    {
        using Reason = OptionsExit::Reason;
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("status");
        QTest::newRow("help") << QStringList{u"--help"_s} << Reason::Help << 0;
        QTest::newRow("version") << QStringList{u"-v"_s} << Reason::Version << 0;
        QTest::newRow("bad server") << QStringList{u"--server"_s, u"a b"_s} << Reason::BadValue << 2;
        QTest::newRow("bad port") << QStringList{u"--server=lab:0"_s} << Reason::BadValue << 2;
        QTest::newRow("class 0") << QStringList{u"--class"_s, u"0"_s} << Reason::BadValue << 2;
        QTest::newRow("bad student") << QStringList{u"--student"_s, u"a b"_s} << Reason::BadValue << 2;
        QTest::newRow("bad look") << QStringList{u"--appearance"_s, u"pink"_s} << Reason::BadValue << 2;
        QTest::newRow("bad language") << QStringList{u"--lang"_s, u"klingon"_s} << Reason::BadValue << 2;
        QTest::newRow("no value") << QStringList{u"--server"_s} << Reason::MissingValue << 2;
        QTest::newRow("unknown") << QStringList{u"--nonsense"_s} << Reason::Unknown << 2;
        QTest::newRow("the teacher's") << QStringList{u"--start"_s} << Reason::Unknown << 2;
        QTest::newRow("a value too many") << QStringList{u"--text=yes"_s} << Reason::Unexpected << 2;
        QTest::newRow("json, no text") << QStringList{u"--json"_s} << Reason::Needs << 2;
        QTest::newRow("user, no kiosk") << QStringList{u"--user"_s, u"maria"_s} << Reason::Needs << 2;
        QTest::newRow("kiosk of nobody") << QStringList{u"--kiosk"_s} << Reason::Needs << 2;
        QTest::newRow("kiosk in text") << QStringList{u"--kiosk"_s, u"--text"_s} << Reason::Excludes << 2;
        QTest::newRow("stray") << QStringList{u"lab3"_s} << Reason::Unexpected << 2;
    }
    void wrongUsageStops()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const OptionsExit::Reason, reason);
        QFETCH(const int, status);
        const auto parsed = parse(WindowKind::Student, arguments);
        QVERIFY(std::holds_alternative<OptionsExit>(parsed));
        const auto &stop = std::get<OptionsExit>(parsed);
        QCOMPARE(stop.reason, reason);
        QCOMPARE(exitStatus(stop), status);
        QVERIFY(!toText(stop, WindowKind::Student).isEmpty());
    }

    void helpShowsEachWindowItsOwn()
    {
        const OptionsExit help{OptionsExit::Reason::Help, {}, {}};
        QVERIFY(toText(help, WindowKind::Student).contains("--student"_L1));
        QVERIFY(toText(help, WindowKind::Student).contains("[chamada://HOST:PORT/CLASS]"_L1));
        QVERIFY(!toText(help, WindowKind::Student).contains("--start"_L1));
        QVERIFY(toText(help, WindowKind::Teacher).contains("--password-file"_L1));
    }

private:
    static std::variant<WindowOptions, OptionsExit> parse(WindowKind kind, const QStringList &arguments)
    {
        return parseWindowOptions(kind, QStringList{u"program"_s} + arguments);
    }
};

CHAMADA_TEST(TestWindowOptions)

} // namespace chamada::test::tst_windowoptions

#include "tst_windowoptions.moc"
