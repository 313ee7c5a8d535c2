// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chamada::bench {

enum class Language {
    Chamada, ///< and every server with the same messages
    Redis,
};

/// Somebody who is to be written down: `number` is nobody else's.
struct Student {
    std::int64_t number = 0;
    std::int64_t classNumber = 0;
};

std::string checkIn(Language language, const Student &student);
/// Does the line say that this student was written down, and for the first time?
bool isGoodAnswer(Language language, const Student &student, std::string_view line);

std::string start(std::int64_t classNumber);
std::string watch(std::int64_t classNumber);
std::string end(std::int64_t classNumber);
/// What a client says first.
std::string greeting(Language language);
bool isOk(std::string_view line);
bool isEvent(std::string_view line);

} // namespace chamada::bench
