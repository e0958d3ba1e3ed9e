# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Debians that have nothing else, each in a folder of its own; for scripts, which set $root to that
# folder. Needs root. What is fetched comes from where this machine's own apt gets its Debian.

inside=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
for proxy in http_proxy https_proxy no_proxy; do
    [ -z "${!proxy-}" ] || inside+=("$proxy=${!proxy}")
done

# shellcheck disable=SC2154 # the script sets root
# Shows what a command says only if it fails.
quietly() {
    "$@" >"$root.log" 2>&1 || {
        cat "$root.log"
        fail "$*"
    }
    rm -f "$root.log"
}

in_root() {
    chroot "$root" "${inside[@]}" "$@"
}

# All that this machine knows of its own Debian, as lines for a sources.list.
sources() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(RELEASE)' 'Created-By: Packages' \
        | awk -v suite="$1" '$1 == "Debian" && (suite == "" || index($3, suite) == 1) { print "deb", $2, $3, "main" }' | sort -u
}

# Another one has, from the same place, what it was released with.
sources_for() {
    local lines mirror
    lines=$(sources "$1")
    mirror=$(sources "" | awk '$3 !~ /-/ { print $2; exit }')
    [ -n "$mirror" ] || fail "this machine's apt knows no place to get Debian from"
    printf '%s\n' "${lines:-deb $mirror $1 main}"
}

# A new Debian of the suite in $root.
make_root() {
    local lines mirror
    lines=$(sources_for "$1")
    mirror=$(awk -v suite="$1" '$3 == suite { print $2; exit }' <<<"$lines")
    quietly debootstrap --variant=minbase "$1" "$root" "$mirror"
    printf '%s\n' "$lines" >"$root/etc/apt/sources.list"
    # No service is to be started in there.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
}

# It trusts whom this machine trusts: a company's proxy may have a certificate of its own.
open_root() {
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/usr/local/share/ca-certificates"
    find /usr/local/share/ca-certificates -name '*.crt' -exec cp -t "$root/usr/local/share/ca-certificates" {} +
    mount -t proc proc "$root/proc"
}

close_root() {
    umount "$root/dev/shm" "$root/proc" 2>/dev/null || true
}
