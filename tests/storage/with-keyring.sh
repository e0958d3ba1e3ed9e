#!/bin/sh
# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
#
# with-keyring.sh [--locked] COMMAND…
#
# Runs a command with a real gnome-keyring of its own: an own D-Bus session and a home that is gone
# afterwards, so that nobody's secrets are touched. The keyring is open; --locked leaves it closed,
# with nobody there to be asked for its password.
set -eu

locked=no
if [ "$1" = --locked ]; then
    locked=yes
    shift
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

export HOME="$home" XDG_RUNTIME_DIR="$home/run"
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
# Else the desktop that the tests are run from would have a say.
unset GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"

in_session() {
    dbus-run-session --config-file="$(dirname "$0")/empty-bus.conf" -- sh -c "$@"
}
unlock='printf "a password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null'

if [ "$locked" = no ]; then
    in_session "$unlock"'; "$@"' sh "$@"
else
    in_session "$unlock" # makes the keyring, and closes it with the session
    rm -rf "$XDG_RUNTIME_DIR/keyring"
    in_session 'gnome-keyring-daemon --start --components=secrets >/dev/null; "$@"' sh "$@"
fi
