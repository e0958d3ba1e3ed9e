# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Functions for scripts that test in a minimal Debian installation. The script sets $root to the folder
# of the installation. Needs root. Downloads from the mirrors that this machine's apt uses.

inside=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
for proxy in http_proxy https_proxy no_proxy; do
    [ -z "${!proxy-}" ] || inside+=("$proxy=${!proxy}")
done

# shellcheck disable=SC2154 # the script sets root
# Runs a command and shows its output only if it fails.
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

# Prints the Debian sources of this machine's apt for a suite, as lines for a sources.list.
sources() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(RELEASE)' 'Created-By: Packages' \
        | awk -v suite="$1" '$1 == "Debian" && (suite == "" || index($3, suite) == 1) { print "deb", $2, $3, "main" }' | sort -u
}

# Prints the lines for any suite. If this machine's apt does not have that suite, the line names the mirror of
# the machine's own release.
sources_for() {
    local lines mirror
    lines=$(sources "$1")
    mirror=$(sources "" | awk '$3 !~ /-/ { print $2; exit }')
    [ -n "$mirror" ] || fail "this machine's apt knows no place to get Debian from"
    printf '%s\n' "${lines:-deb $mirror $1 main}"
}

# Installs a minimal Debian of the suite in $root.
make_root() {
    local lines mirror
    lines=$(sources_for "$1")
    mirror=$(awk -v suite="$1" '$3 == suite { print $2; exit }' <<<"$lines")
    quietly debootstrap --variant=minbase "$1" "$root" "$mirror"
    printf '%s\n' "$lines" >"$root/etc/apt/sources.list"
    # This policy keeps packages from starting services in the root.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
}

# Prepares the root for in_root. It gets this machine's own certificate authorities, because a company's
# proxy may use one.
open_root() {
    # unshare(1) can make a mount namespace only where the root folder is a mount point.
    mount --bind "$root" "$root"
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/usr/local/share/ca-certificates"
    find /usr/local/share/ca-certificates -name '*.crt' -exec cp -t "$root/usr/local/share/ca-certificates" {} +
    mount -t proc proc "$root/proc"
}

close_root() {
    umount "$root/dev/shm" "$root/dev/pts" "$root/proc" "$root" 2>/dev/null || true
}
