#!/bin/sh
# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
#
# with-keyring.sh [--locked|--new] COMMAND…
#
# Runs a command with a gnome-keyring of its own, in a D-Bus session and a home folder that are removed
# afterwards, so that the secrets of the user are not touched. The keyring is unlocked. With --locked it
# is locked, and there is no prompt for its password. With --new the service runs, and has no keyring yet.
set -eu

state=open
case "$1" in
--locked | --new)
    state=${1#--}
    shift
    ;;
esac

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

export HOME="$home" XDG_RUNTIME_DIR="$home/run"
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
# The desktop from which the tests are run must not influence them.
unset GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"

# The bus starts the keyring on demand, so that no call comes before it is ready.
services="$home/services"
mkdir "$services"
sed "s|</busconfig>|<servicedir>$services</servicedir></busconfig>|" \
    "$(dirname "$0")/empty-bus.conf" >"$home/bus.conf"
keyring_is_started_by() {
    printf '[D-BUS Service]\nName=org.freedesktop.secrets\nExec=%s\n' "$1" \
        >"$services/keyring.service"
}
in_session() {
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
}

cat >"$home/open-keyring" <<'END'
#!/bin/sh
printf 'a password' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null
END
chmod +x "$home/open-keyring"

keyring_is_started_by "$home/open-keyring"
if [ "$state" = locked ]; then
    # The first start creates the keyring, which is locked when this session ends.
    in_session dbus-send --session --print-reply --dest=org.freedesktop.secrets \
        /org/freedesktop/secrets org.freedesktop.DBus.Peer.Ping >/dev/null
fi
if [ "$state" != open ]; then
    keyring_is_started_by "/usr/bin/gnome-keyring-daemon --start --foreground --components=secrets"
fi
in_session "$@"
