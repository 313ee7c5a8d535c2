// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"

#include <variant>

namespace chamada::server {

/// The result of a rule, or the reason for its refusal.
template <class T> using Decision = std::variant<T, Failure>;

inline Failure refusal(ErrorCode code)
{
    return {.code = code};
}

} // namespace chamada::server
