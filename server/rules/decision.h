// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"

#include <variant>

namespace chamada {

/// What a rule decides: the result, or why not.
template <class T> using Decision = std::variant<T, Failure>;

inline Failure refusal(ErrorCode code)
{
    return {.code = code};
}

} // namespace chamada
