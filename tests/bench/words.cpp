// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/words.h"

namespace chamada::bench {

namespace {

constexpr int Digits = 10;

std::string numberOf(const Student &student)
{
    std::string digits = std::to_string(student.number);
    return std::string(Digits - digits.size(), '0') + digits;
}

std::string bulk(std::string_view text)
{
    return '$' + std::to_string(text.size()) + "\r\n" + std::string(text) + "\r\n";
}

bool holds(std::string_view line, std::string_view part)
{
    return line.find(part) != std::string_view::npos;
}

std::string request(std::string_view op, std::int64_t classNumber)
{
    return R"({"op":")" + std::string(op) + R"(","class":)" + std::to_string(classNumber) + "}\r\n";
}

} // namespace

std::string checkIn(Language language, const Student &student)
{
    const std::string number = numberOf(student);
    if (language == Language::Redis)
        return "*4\r\n" + bulk("HSETNX") + bulk("class:" + std::to_string(student.classNumber)) + bulk(number)
            + bulk("2026-11-22T08:00:00.123-03:00");
    return R"({"op":"checkin","class":)" + std::to_string(student.classNumber) + R"(,"student":")" + number + "\"}\r\n";
}

bool isGoodAnswer(Language language, const Student &student, std::string_view line)
{
    if (language == Language::Redis)
        return line == ":1";
    return isOk(line) && holds(line, '"' + numberOf(student) + '"') && holds(line, R"("repeated":false)");
}

std::string start(std::int64_t classNumber)
{
    return request("start", classNumber);
}

std::string watch(std::int64_t classNumber)
{
    return request("watch", classNumber);
}

std::string end(std::int64_t classNumber)
{
    return request("end", classNumber);
}

std::string greeting(Language language)
{
    return language == Language::Redis ? "*1\r\n" + bulk("PING") : "{\"op\":\"hello\"}\r\n";
}

bool isOk(std::string_view line)
{
    return holds(line, R"("ok":true)") || line == "+PONG";
}

bool isEvent(std::string_view line)
{
    return !holds(line, R"("ok":)");
}

} // namespace chamada::bench
