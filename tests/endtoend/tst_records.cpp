// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_records {

namespace {

constexpr int Many = 20'000;
constexpr qsizetype LongestLine = 64 * 1024; // bytes, without the ending

QString code(int number)
{
    return u"2026%1"_s.arg(number, 6, 10, QChar(u'0'));
}

QJsonObject record(int number)
{
    return {{u"student"_s, code(number)}, {u"name"_s, u"Aluno de número %1"_s.arg(number)}};
}

QJsonObject addition(int classId, const QJsonArray &records)
{
    return request(u"roster-add"_s, {{u"class"_s, classId}, {u"students"_s, records}});
}

qsizetype lengthOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).size();
}

/// Returns this many records in lines of the maximum length.
QList<QJsonObject> parts(int classId, int count)
{
    QList<QJsonObject> lines;
    const qsizetype frame = lengthOf(addition(classId, {}));
    QJsonArray records;
    qsizetype length = frame;
    for (int number = 0; number < count; ++number) {
        const qsizetype more = lengthOf(record(number)) + 1;
        if (length + more > LongestLine) {
            lines.append(addition(classId, std::exchange(records, {})));
            length = frame;
        }
        records.append(record(number));
        length += more;
    }
    return lines + QList{addition(classId, records)};
}

} // namespace

/// Tests records with the real server: add, list, find by code, change and remove, for a few and for a whole school.
class TstRecords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { failOnQtWarnings(); }
    void addedListedAndFound();
    void changedAndRemoved();
    void twentyThousandInPartsListedAtOnce();
    void aLineTooLongIsRefused();
    void guestsSeeNone();
    void theyOutliveTheServer();

private:
    QJsonObject ask(const QString &op, const QJsonObject &fields) { return m_teacher->ask(request(op, fields)); }

    ServerProcess m_server;
    Client m_teacher;
};

void TstRecords::initTestCase()
{
    QVERIFY(m_server.start());
    m_teacher = teacher(m_server, u"maria"_s);
    QVERIFY(m_teacher);
}

void TstRecords::addedListedAndFound()
{
    for (const int classId : {101, 202})
        QCOMPARE(m_teacher->ask(addition(classId, {record(2), record(1)})).value("count"_L1), 2);
    const QJsonArray sorted{record(1), record(2)};
    QCOMPARE(ask(u"roster-list"_s, {{u"class"_s, 101}}).value("students"_L1), QJsonValue(sorted));
    QJsonArray places;
    for (const int classId : {101, 202}) {
        QJsonObject place = record(2);
        place.insert(u"class"_s, classId);
        places.append(place);
    }
    QCOMPARE(ask(u"roster-find"_s, {{u"student"_s, code(2)}}).value("found"_L1), QJsonValue(places));
    QVERIFY(ask(u"roster-find"_s, {{u"student"_s, code(3)}}).value("found"_L1).toArray().isEmpty());
}

void TstRecords::changedAndRemoved()
{
    const QJsonObject renamed{{u"student"_s, code(2)}, {u"name"_s, u"Outro nome"_s}};
    QCOMPARE(m_teacher->ask(addition(101, {renamed})).value("count"_L1), 2);
    const QJsonValue students(QJsonArray{code(1)});
    QCOMPARE(ask(u"roster-remove"_s, {{u"class"_s, 101}, {u"students"_s, students}}).value("count"_L1), 1);
    QCOMPARE(ask(u"roster-list"_s, {{u"class"_s, 101}}).value("students"_L1), QJsonValue(QJsonArray{renamed}));
}

void TstRecords::twentyThousandInPartsListedAtOnce()
{
    const QList<QJsonObject> lines = parts(303, Many);
    QVERIFY(lines.size() > 10);
    qint64 added = 0;
    for (const QJsonObject &line : lines) {
        QVERIFY(lengthOf(line) <= LongestLine);
        added += line.value("students"_L1).toArray().size();
        QCOMPARE(m_teacher->ask(line).value("count"_L1), added);
    }
    QCOMPARE(added, Many);
    const QJsonArray listed = ask(u"roster-list"_s, {{u"class"_s, 303}}).value("students"_L1).toArray();
    QCOMPARE(listed.size(), Many);
    for (int number = 0; number < Many; ++number)
        QCOMPARE(listed[number], QJsonValue(record(number)));
}

void TstRecords::aLineTooLongIsRefused()
{
    const Client another = teacherAgain(m_server, u"maria"_s);
    QVERIFY(another);
    // One record more than a line can hold.
    QJsonArray records = parts(404, Many).constFirst().value("students"_L1).toArray();
    records.append(record(Many));
    QVERIFY(lengthOf(addition(404, records)) > LongestLine);
    QCOMPARE(another->ask(addition(404, records)).value("error"_L1), u"too-large"_s);
    QVERIFY(ask(u"roster-list"_s, {{u"class"_s, 404}}).value("students"_L1).toArray().isEmpty());
}

void TstRecords::guestsSeeNone()
{
    const Client guest = student(m_server);
    for (const QJsonObject &line : {request(u"roster-list"_s, {{u"class"_s, 101}}),
             request(u"roster-find"_s, {{u"student"_s, code(2)}}), addition(101, {record(9)})})
        QCOMPARE(guest->ask(line).value("error"_L1), u"login-required"_s);
}

void TstRecords::theyOutliveTheServer()
{
    m_server.kill();
    QVERIFY(m_server.start());
    m_teacher = teacherAgain(m_server, u"maria"_s);
    QVERIFY(m_teacher);
    QCOMPARE(ask(u"roster-list"_s, {{u"class"_s, 303}}).value("students"_L1).toArray().size(), Many);
    const QJsonValue found = ask(u"roster-find"_s, {{u"student"_s, code(Many - 1)}}).value("found"_L1);
    QCOMPARE(found[0]["class"_L1], 303);
}

CHAMADA_TEST(TstRecords)

} // namespace chamada::test::tst_records

#include "tst_records.moc"
