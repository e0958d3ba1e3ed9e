# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Functions for scripts that sign in at the sandbox.

# Prints the address of the QR code, from the events of device-signin in the file.
address_in() {
    sed -nE 's/.*"verification_uri_complete":"([^"]*)".*/\1/p' "$1" | head -n 1
}

# Does what a person does on the phone: opens the ADDRESS and presses "Approve". The browser's cookies are in the
# file JAR meanwhile.
approve() {
    local address=$1 jar=$2 page form
    page=$(curl --silent --fail --noproxy '*' --cookie-jar "$jar" "$address")
    form=$(sed -nE 's/.*<input type="hidden" name="([a-z_]+)" value="([^"]*)".*/--data-urlencode \1=\2/p' <<<"$page")
    # shellcheck disable=SC2086 # words without spaces
    curl --silent --fail --noproxy '*' --output /dev/null --cookie "$jar" --data decision=approve $form "${address%%\?*}"
    rm -f "$jar"
}
