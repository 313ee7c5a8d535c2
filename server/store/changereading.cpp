// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/changerows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Reads an array from its beginning to its end, and remembers whether all elements were valid.
class Row {
public:
    explicit Row(QJsonArray array)
        : m_array(std::move(array))
    {
    }

    bool isRead() const { return m_isGood && m_next == m_array.size(); }
    QString text() { return next(QJsonValue::String).toString(); }
    qint64 number() { return next(QJsonValue::Double).toInteger(); }
    bool yes() { return next(QJsonValue::Bool).toBool(); }
    Timestamp time() { return {number()}; }
    QByteArray bytes() { return QByteArray::fromBase64(text().toLatin1()); }
    Row row() { return Row(next(QJsonValue::Array).toArray()); }
    /// Marks this row invalid if the other one is.
    void check(const Row &other) { m_isGood = m_isGood && other.isRead(); }
    bool isAtEnd() const { return m_next == m_array.size(); }

    std::optional<double> real()
    {
        const QJsonValue value = m_array.at(m_next++);
        return value.isNull() ? std::nullopt : std::optional(value.toDouble());
    }
    CallId callId()
    {
        const auto id = CallId::fromText(text());
        m_isGood = m_isGood && id;
        return id.value_or(*CallId::fromText(u"?"_s));
    }
    Owner owner()
    {
        const QString name = text();
        const Owner owner = AccountName::fromText(name);
        m_isGood = m_isGood && (owner || name.isEmpty());
        return owner;
    }
    AccountName account()
    {
        const auto name = AccountName::fromText(text());
        m_isGood = m_isGood && name;
        return name.value_or(*AccountName::fromText(u"?"_s));
    }
    ClassId classId()
    {
        const auto classId = ClassId::fromNumber(number());
        m_isGood = m_isGood && classId;
        return classId.value_or(*ClassId::fromNumber(ClassId::Min));
    }
    StudentId student()
    {
        const auto student = StudentId::fromText(text());
        m_isGood = m_isGood && student;
        return student.value_or(*StudentId::fromNumber(0));
    }
    std::optional<StudentId> anyStudent()
    {
        if (!m_array.at(m_next).isNull())
            return student();
        ++m_next;
        return std::nullopt;
    }

private:
    QJsonValue next(QJsonValue::Type type)
    {
        const QJsonValue value = m_array.at(m_next++);
        m_isGood = m_isGood && value.type() == type;
        return value;
    }

    QJsonArray m_array;
    qsizetype m_next = 0;
    bool m_isGood = true;
};

QList<RosterLine> linesFrom(Row row)
{
    QList<RosterLine> lines;
    while (!row.isAtEnd()) {
        Row line = row.row();
        const StudentId student = line.student();
        lines.append({student, line.text()});
    }
    return lines;
}

QList<StudentId> studentsFrom(Row row)
{
    QList<StudentId> students;
    while (!row.isAtEnd())
        students.append(row.student());
    return students;
}

void read(Row &row, std::optional<CallOpened> &change)
{
    CallRecord call{row.callId(), row.classId(), row.owner(),
        {row.text(), row.yes(), row.yes(), row.real(), row.real()}, row.time(), row.bytes()};
    change = CallOpened{call};
}

void read(Row &row, std::optional<EntryStored> &change)
{
    const ClassId classId = row.classId();
    const qint64 count = row.number();
    Row of = row.row();
    const auto sameDeviceAs = of.anyStudent();
    Row stored = row.row();
    const CallId call = stored.callId();
    const StudentId student = stored.student();
    const qint64 sequence = stored.number();
    const Entry entry{student, stored.time(), static_cast<By>(stored.number()),
        Flags::fromInt(static_cast<int>(stored.number())), stored.text(), stored.text(), stored.text()};
    QByteArrayList devices;
    for (const QByteArray &device : stored.text().toLatin1().split(' '))
        devices.append(QByteArray::fromHex(device));
    const QByteArray device = devices.takeFirst();
    change = EntryStored{call, classId, {entry, sequence, device, stored.number() != 0, devices}, count, sameDeviceAs};
    row.check(stored);
}

void read(Row &row, std::optional<CallEnded> &change)
{
    const CallId call = row.callId();
    const ClassId classId = row.classId();
    const Timestamp ended = row.time();
    const bool hasRoster = row.yes();
    change = CallEnded{call, classId, ended, linesFrom(row.row()), hasRoster};
}

void read(Row &row, std::optional<ReportErased> &change)
{
    change = ReportErased{row.callId()};
}

void read(Row &row, std::optional<AccountStored> &change)
{
    const AccountName name = row.account();
    change = AccountStored{name, row.text().toLatin1()};
}

void read(Row &row, std::optional<AccountRemoved> &change)
{
    change = AccountRemoved{row.account()};
}

void read(Row &row, std::optional<SetupCodeStored> &change)
{
    change = SetupCodeStored{row.text()};
}

void read(Row &row, std::optional<InvitationStored> &change)
{
    const AccountName name = row.account();
    const QString code = row.text();
    change = InvitationStored{name, {code, row.time()}};
}

void read(Row &row, std::optional<InvitationErased> &change)
{
    change = InvitationErased{row.account()};
}

void read(Row &row, std::optional<StudentErased> &change)
{
    change = StudentErased{row.student()};
}

void read(Row &row, std::optional<RosterStored> &change)
{
    const ClassId classId = row.classId();
    change = RosterStored{classId, linesFrom(row.row())};
}

void read(Row &row, std::optional<RosterRemoved> &change)
{
    const ClassId classId = row.classId();
    change = RosterRemoved{classId, studentsFrom(row.row())};
}

void read(Row &row, std::optional<ClassTaught> &change)
{
    const Owner owner = row.owner();
    const ClassId classId = row.classId();
    change = ClassTaught{owner, classId, row.text()};
}

struct Reader {
    int tag;
    std::optional<Change> (*read)(Row row);
};

template <class C> std::optional<Change> readAs(Row row)
{
    std::optional<C> change;
    read(row, change);
    return row.isRead() ? std::optional<Change>(std::move(*change)) : std::nullopt;
}

template <class... Cs> constexpr std::array<Reader, sizeof...(Cs)> readersOf(std::variant<Cs...> *)
{
    return {Reader{Cs::tag, readAs<Cs>}...};
}

} // namespace

std::optional<std::vector<Change>> decodeChanges(const QByteArray &json)
{
    static constexpr auto readers = readersOf(static_cast<Change *>(nullptr));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    std::vector<Change> changes;
    Row all(document.array());
    while (!all.isAtEnd()) {
        Row one = all.row();
        const auto reader = std::find_if(
            readers.begin(), readers.end(), [tag = one.number()](const Reader &r) { return r.tag == tag; });
        auto change = reader != readers.end() ? reader->read(one.row()) : std::nullopt;
        if (!change || !one.isRead())
            return std::nullopt;
        changes.push_back(std::move(*change));
    }
    return changes;
}

} // namespace chamada::server
