// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_protocolpage {

namespace {

/// Marks a value that the page omits or that differs in each run.
const QString elided = u"…"_s;
const QStringList passing{u"time"_s, u"started"_s, u"call"_s, u"receipt"_s};

struct Example {
    QString section;
    QJsonObject asked;
    QJsonObject answered;
};

/// Parses the JSON object after an arrow of the page.
QJsonObject objectAfter(QStringView arrow, const QString &line)
{
    return QJsonDocument::fromJson(line.sliced(arrow.size()).toUtf8()).object();
}

QList<Example> examplesOf(const QString &page)
{
    QList<Example> examples;
    QString section;
    for (const QString &line : page.split(u'\n')) {
        if (line.startsWith("## "_L1))
            section = line.sliced(3);
        else if (line.startsWith(u'→'))
            examples.append({section, objectAfter(u"→", line), {}});
        else if (line.startsWith(u'←'))
            examples.last().answered = objectAfter(u"←", line);
    }
    return examples;
}

QJsonValue withoutPassing(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &item : value.toArray())
            list.append(withoutPassing(item));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = passing.contains(member.key()) ? QJsonValue(elided) : withoutPassing(member.value());
    return object;
}

QByteArray shown(const QJsonObject &object)
{
    return QJsonDocument(withoutPassing(object).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

/// Tests the examples of docs/protocol.md against the real server: each reply has exactly the members that the page
/// shows, with the same values except for times, receipts and call ids.
class TstProtocolPage : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyExampleIsTrue();

private:
    ServerProcess m_server;
};

void TstProtocolPage::everyExampleIsTrue()
{
    QFile file(QStringLiteral(CHAMADA_PROTOCOL_PAGE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<Example> examples = examplesOf(QString::fromUtf8(file.readAll()));
    QVERIFY(examples.size() >= 8);

    // The page assumes that Maria has a call open and that Bia is in the lobby.
    QVERIFY(m_server.start());
    const Client maria = teacher(m_server, u"maria"_s);
    QVERIFY(maria);
    QVERIFY(maria->ask(request(u"start"_s, {{u"class"_s, 101}})).value("ok"_L1).toBool());
    const Client bia = student(m_server);
    QVERIFY(bia->ask(request(u"register"_s, {{u"user"_s, u"bia"_s}})).value("ok"_L1).toBool());
    const Client ana = student(m_server);

    QJsonValue call;
    for (const Example &example : examples) {
        QJsonObject asked = example.asked;
        QVERIFY2(!asked.isEmpty() && !example.answered.isEmpty(), qPrintable(example.section));
        if (asked.value("call"_L1) == elided)
            asked.insert(u"call"_s, call);
        const Client &who = example.section == u"What a teacher may ask"_s ? maria : ana;
        const QJsonObject reply = who->ask(asked);
        call = reply.contains("call"_L1) ? reply.value("call"_L1) : call;
        QCOMPARE(shown(reply), shown(example.answered));
    }
}

CHAMADA_TEST(TstProtocolPage)

} // namespace chamada::test::tst_protocolpage

#include "tst_protocolpage.moc"
