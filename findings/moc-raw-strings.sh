#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# moc does not find the end of a raw string literal whose text ends with a quotation mark, as in R"({"a":")". It reads on
# as if the rest of the file were text: a class with Q_OBJECT behind it is not seen at all, the exit status is 0. Where
# another raw string follows, moc comes back in the middle of it and loses the namespaces: it writes a class of
# outer::inner as one of the global namespace, and that does not compile. A raw string that ends with another character
# does no harm. Seen with moc 6.4.2 of Debian 12, and the same with moc 6.8.2 of Debian 13.
#
# Prints the class that moc found behind each kind of literal; fails if it finds the same behind all of them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
readonly package=qt6-base-dev-tools=6.4.2+dfsg-10
apt-get download -qq "$package" libqt6core6=6.4.2+dfsg-10 || { echo "$package is not to be had here" >&2; exit 2; }
for archive in *.deb; do
    dpkg -x "$archive" root
done

# class_of FILE: the name that moc gives the class.
class_of() {
    LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu root/usr/lib/qt6/libexec/moc "$1" |
        sed -n 's/^const QMetaObject \*\(.*\)::metaObject() const$/\1/p'
}

# source_of NAME LITERAL...: a class in two namespaces, behind these literals.
source_of() {
    local name=$1 literal
    shift
    echo 'namespace outer { namespace inner {' >"$name.cpp"
    for literal in "$@"; do
        echo "inline const char *text$((++number)) = $literal;" >>"$name.cpp"
    done
    printf 'class Subject : public QObject { Q_OBJECT };\n} }\n' >>"$name.cpp"
}

number=0
source_of letter 'R"({"a":"b"})"'
source_of quote 'R"({"a":")"'
source_of both 'R"({"a":")"' 'R"("})"'
echo "moc: $(LD_LIBRARY_PATH=root/usr/lib/x86_64-linux-gnu root/usr/lib/qt6/libexec/moc --version)"
for name in letter quote both; do
    echo "$name: '$(class_of $name.cpp 2>/dev/null)'"
done | tee seen
diff - seen <<'END'
letter: 'outer::inner::Subject'
quote: ''
both: 'Subject'
END
