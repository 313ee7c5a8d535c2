// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chamada::bench {

enum class Language {
    Chamada, ///< also every server with the same protocol
    Redis,
};

/// A student to check in; `number` is unique.
struct Student {
    std::int64_t number = 0;
    std::int64_t classNumber = 0;
};

std::string checkIn(Language language, const Student &student);
/// Returns whether the line confirms the first check-in of this student.
bool isGoodAnswer(Language language, const Student &student, std::string_view line);

std::string start(std::int64_t classNumber);
std::string watch(std::int64_t classNumber);
std::string end(std::int64_t classNumber);
/// Returns the first message of a client.
std::string greeting(Language language);
bool isOk(std::string_view line);
bool isEvent(std::string_view line);

} // namespace chamada::bench
