// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/load.h"

#include <csignal>
#include <cstdio>

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    chamada::bench::raiseDescriptorLimit();
    chamada::bench::Load load(chamada::bench::readOptions(argc, argv));
    load.run();
    std::puts(load.report().c_str());
    return 0;
}
