#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A roll call on a private network: a server and two clients, each in a network namespace, on a bridge, with empty
# homes. No address is typed. It runs once over IPv4, and once with only link-local IPv6.
# Usage: networks.sh SERVER TEACHER STUDENT DRIVE PLUGINS   (77: this machine allows no namespaces)
set -euo pipefail

readonly server=$1 teacher=$2 student=$3 drive=$4 plugins=$5
readonly password="uma senha comprida"

if [[ -z ${CHAMADA_IN_NAMESPACE:-} ]]; then
    enter=(unshare --net)
    ((EUID == 0)) || enter=(unshare --user --map-root-user --net)
    if ! "${enter[@]}" ip link add probe type bridge 2>/dev/null; then
        echo "networks: no network namespace with a bridge can be made here" >&2
        exit 77
    fi
    CHAMADA_IN_NAMESPACE=yes exec "${enter[@]}" "$0" "$@"
fi

work=$(mktemp -d)
declare -A host
processes=()

clean_up() {
    if ((${#processes[@]} > 0)); then
        kill "${processes[@]}" 2>/dev/null || true
        wait "${processes[@]}" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT

fail() {
    echo "networks: $1" >&2
    exit 1
}

# eventually WORD...: repeats the command until it succeeds, at most half a minute.
eventually() {
    local tries
    for ((tries = 0; tries < 300; ++tries)); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    fail "it never came to: $*"
}

on() {
    local name=$1
    shift
    nsenter --target "${host[$name]}" --net "$@"
}

is_apart() {
    [[ $(readlink "/proc/$1/ns/net") != $(readlink /proc/self/ns/net) ]]
}

# The kernel must finish duplicate address detection before a link-local address is usable.
has_own_address() {
    [[ -n $(on "$1" ip -6 -oneline address show dev eth0 scope link -tentative) ]]
}

# add_host NAME [IPV4]: adds a machine to the bridge, with link-local IPv6 and, if given, an IPv4 address.
add_host() {
    unshare --net sleep infinity &
    host[$1]=$!
    processes+=("${host[$1]}")
    eventually is_apart "${host[$1]}"
    ip link add "$1" type veth peer name eth0 netns "${host[$1]}"
    ip link set "$1" master bridge up
    on "$1" ip link set lo up
    [[ -z ${2:-} ]] || on "$1" ip address add "$2" broadcast + dev eth0
    on "$1" ip link set eth0 up
    eventually has_own_address "$1"
}

# at NAME HOME COMMAND...: runs a program on a machine, with its own home and no display. It replaces the calling shell:
# in the background the process is the program itself, elsewhere the call needs parentheses.
at() {
    local name=$1 home=$work/$2
    shift 2
    mkdir -p "$home" && chmod 700 "$home"
    exec nsenter --target "${host[$name]}" --net env HOME="$home" XDG_RUNTIME_DIR="$home" \
        XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" QT_QPA_PLATFORM=offscreen QT_PLUGIN_PATH="$plugins" \
        QT_QPA_GENERIC_PLUGINS="windowdriver:$home/socket" "$@"
}

# drive WINDOW COMMAND WORD...: acts like a user; waits until the action is possible.
drive() {
    local home=$1
    shift
    "$drive" "$work/$home/socket" "$@" || fail "$home could not: $*"
}

declare -A window

# open_window NAME PROGRAM
open_window() {
    at "$1" "$1" "$2" --lang en &
    window[$1]=$!
    processes+=($!)
}

close_window() {
    drive "$1" close >/dev/null
    wait "${window[$1]}" || fail "the $1's window ended with an error"
}

start_server() {
    at server server "$server" --name "Laboratório 3" >"$work/said" &
    processes+=($!)
    eventually grep -q '^setup code: ' "$work/said"
}

first_lecture() {
    open_window teacher "$teacher"
    drive teacher type "Setup code" "$(sed -n 's/^setup code: //p' "$work/said")"
    drive teacher type "User" maria
    drive teacher type "Password" "$password"
    drive teacher press Return
    drive teacher type "Class number" 101
    drive teacher press Return
    drive teacher row "Open roll calls" 101 >/dev/null

    open_window student "$student"
    drive student type "Student ID" 2023001
    drive student press Return
    drive student see "Present" >/dev/null
    close_window student
    drive teacher row "Present students" 2023001 >/dev/null
}

terminals() {
    (at student terminal "$student" --text --lang en --class 101 --student 2023002) | grep '^Present: Class 101' ||
        fail "the student's terminal form found no server"
    drive teacher row "Present students" 2023002 >/dev/null
    echo "$password" >"$work/password"
    # A password given in advance is never sent to a server that nobody has chosen ...
    local -a script=("$teacher" --text --lang en --user maria --password-file "$work/password" --class 101 --end)
    if (at student stranger "${script[@]}") 2>"$work/refusal"; then
        fail "a password went to a server that nobody has chosen"
    fi
    grep -q -e '--server .* Laboratório 3' "$work/refusal" || fail "the server that was found is not named"
    # ... and is sent automatically to the known one.
    (at teacher teacher "${script[@]}") >"$work/report"
    grep -q 2023001 "$work/report" && grep -q 2023002 "$work/report" || fail "the report lacks a student"
    close_window teacher
}

# knock NAME COUNT: opens this many lasting connections at once; prints the reply to each.
knock() {
    # shellcheck disable=SC2016 # the shell in the namespace expands it
    at "$1" "$1" bash -c '
        for ((n = 3; n < 3 + $1; ++n)); do
            eval "exec $n<>/dev/tcp/192.0.2.1/5151"
            printf "%s\n" "{\"op\":\"ping\"}" >&$n
            read -r answer <&$n
            echo "$answer"
        done
        exec sleep infinity' knock "$2"
}

# The server refuses one connection too many of an address and affects no other client.
limits() {
    at server limited "$server" --port 5151 --no-discovery --max-per-address 2 >"$work/limited.out" &
    processes+=($!)
    eventually grep -q '^listening on ' "$work/limited.out"
    knock student 3 >"$work/student.out" &
    processes+=($!)
    eventually grep -q '"too-many-requests"' "$work/student.out"
    (($(grep -c '"ok":true' "$work/student.out") == 2)) || fail "an address did not get its two connections"
    knock teacher 1 >"$work/teacher.out" &
    processes+=($!)
    eventually grep -q '"ok":true' "$work/teacher.out"
}

# Namespaces may outlive their last process for a while; their bridge ends are removed at once.
tear_down() {
    kill "${processes[@]}" 2>/dev/null || true
    wait "${processes[@]}" 2>/dev/null || true
    processes=()
    local name
    for name in "${!host[@]}" bridge; do
        ip link delete "$name" 2>/dev/null || true
    done
    rm -rf "${work:?}"/*
}

lecture() {
    echo "networks: $1"
    ip link add bridge type bridge
    ip link set bridge up
    add_host server "${2:-}"
    add_host teacher "${3:-}"
    add_host student "${4:-}"
    start_server
    first_lecture
    terminals
    [[ -z ${2:-} ]] || limits
    tear_down
}

lecture "IPv4" 192.0.2.1/24 192.0.2.2/24 192.0.2.3/24
lecture "link-local IPv6 alone"
