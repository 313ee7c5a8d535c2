// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ordinaryuser.h"

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace chamada::test {

namespace {

constexpr quint32 RightsOverModes = (1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH) | (1U << CAP_FOWNER);

/// Changes the effective capabilities of this process; the permitted ones stay.
void setInForce(bool inForce)
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> rights{};
    ::syscall(SYS_capget, &header, rights.data());
    if (inForce)
        rights[0].effective |= rights[0].permitted & RightsOverModes;
    else
        rights[0].effective &= ~RightsOverModes;
    ::syscall(SYS_capset, &header, rights.data());
}

} // namespace

OrdinaryUser::OrdinaryUser()
{
    setInForce(false);
}

OrdinaryUser::~OrdinaryUser()
{
    setInForce(true);
}

} // namespace chamada::test
