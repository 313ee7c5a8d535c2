// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/chat/chattext.h"
#include "common/domain/text.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chattext {

namespace {

QStringList shownLinks(const QString &text)
{
    QStringList shown;
    for (const TextLink &link : linksIn(text))
        shown.append(text.sliced(link.start, link.length));
    return shown;
}

} // namespace

/// Tests which texts a message may contain, and where they have links.
class TstChatText : public QObject {
    Q_OBJECT

private slots:
    void init() { chamada::test::failOnQtWarnings(); }
    void problems_data();
    void problems();
    void cleanedIsAccepted_data();
    void cleanedIsAccepted();
    void links_data();
    void links();
};

void TstChatText::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("problem"); // -1: none
    const auto row = [](const char *name, const QString &text, const QString &subject, std::optional<ChatProblem> is) {
        QTest::newRow(name) << text << subject << (is ? static_cast<int>(*is) : -1);
    };
    row("plain", u"olá"_s, {}, {});
    row("another script", u"您好，同学们"_s, u"試験"_s, {});
    row("nothing", {}, {}, ChatProblem::Empty);
    row("blanks", u" \n "_s, u"Prova"_s, ChatProblem::Empty);
    row("the longest", QString(8192, u'x'), {}, {});
    row("one more", QString(8193, u'x'), {}, ChatProblem::TooLong);
    row("bytes count", QString(4097, u'é'), {}, ChatProblem::TooLong);
    row("the longest subject", u"x"_s, QString(128, u'é'), {});
    row("a longer subject", u"x"_s, QString(129, u'a'), ChatProblem::SubjectTooLong);
}

void TstChatText::problems()
{
    QFETCH(QString, text);
    QFETCH(QString, subject);
    const auto problem = problemOf({text, subject, {}});
    QTEST(problem ? static_cast<int>(*problem) : -1, "problem");
}

void TstChatText::cleanedIsAccepted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("as it is") << u"bom dia\nturma 101"_s << u"bom dia\nturma 101"_s;
    QTest::newRow("line breaks") << u"a\r\nb\rc\u2028d\u2029e"_s << u"a\nb\nc\nd\ne"_s;
    QTest::newRow("a tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("control characters") << u"a\u0000b\u001bc\u0085d"_s << u"abcd"_s;
    QTest::newRow("half a character") << QString(u"a"_s + QChar(0xd83d) + u"b") << u"a?b"_s;
    QTest::newRow("beyond the first plane") << u"\U0001f600"_s << u"\U0001f600"_s;
    QTest::newRow("right to left") << u"שלום مرحبا"_s << u"שלום مرحبا"_s;
}

void TstChatText::cleanedIsAccepted()
{
    QFETCH(QString, typed);
    const QString text = cleanText(typed);
    QTEST(text, "cleaned");
    QVERIFY(isValid(text, textrule::data));
}

void TstChatText::links_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("none") << u"www.example.org, ftp://example.org, mailto:ana@example.org, http://"_s << QStringList();
    QTest::newRow("two") << u"http://a.example e HTTPS://b.example:8080/x?y=1#z"_s
                         << QStringList{u"http://a.example"_s, u"HTTPS://b.example:8080/x?y=1#z"_s};
    QTest::newRow("the end of a sentence") << u"Veja https://a.example/x. (Ou https://b.example/y_(z)!)"_s
                                           << QStringList{u"https://a.example/x"_s, u"https://b.example/y_(z)"_s};
    QTest::newRow("over lines") << u"https://a.example\nhttps://b.example"_s
                                << QStringList{u"https://a.example"_s, u"https://b.example"_s};
    QTest::newRow("no script, no file") << u"javascript:alert(1) file:///etc/passwd data:text/html,x"_s
                                        << QStringList();
    QTest::newRow("a host that looks like another's user")
        << u"https://www.example.org@evil.example/"_s << QStringList();
    QTest::newRow("turned around") << u"https://a.example/\u202egpj.exe"_s << QStringList{u"https://a.example/"_s};
    QTest::newRow("marks of another language") << u"<a href=\"https://a.example\">https://b.example</a>"_s
                                               << QStringList{u"https://a.example"_s, u"https://b.example"_s};
}

void TstChatText::links()
{
    QFETCH(QString, text);
    QTEST(shownLinks(text), "shown");
    for (const TextLink &link : linksIn(text))
        QVERIFY(link.url.scheme() == u"http"_s || link.url.scheme() == u"https"_s);
}

CHAMADA_TEST(TstChatText)

} // namespace chamada::test::tst_chattext

#include "tst_chattext.moc"
