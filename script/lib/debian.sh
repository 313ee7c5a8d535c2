# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts share that make a Debian of their own. Sourced by them.

# debian_mirror: where the system fetches Debian's packages from; CHAMADA_DEBIAN_MIRROR names another.
debian_mirror() {
    local mirror=${CHAMADA_DEBIAN_MIRROR:-}
    if [[ -z $mirror ]]; then
        mirror=$(apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
            awk '$1 == "Debian" && $2 !~ /-/ { print $3; exit }')
    fi
    echo "${mirror:-http://deb.debian.org/debian}"
}

# debian_base SUITE FOLDER [PACKAGE,PACKAGE...]: a minimal Debian of that release, made once and kept.
debian_base() {
    local release=$1 place=$2 packages=${3:-}
    [[ -d $place ]] && return
    mkdir -p "$(dirname "$place")"
    rm -rf "$place.new"
    debootstrap --variant=minbase ${packages:+--include="$packages"} "$release" "$place.new" "$(debian_mirror)" \
        >"$place.log" || return 1
    mv "$place.new" "$place"
}
