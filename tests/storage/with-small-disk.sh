#!/bin/sh
# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
#
# with-small-disk.sh COMMAND…
#
# Runs a command with a disk of 128 KiB of its own, which the command may fill, and mount read-only. SMALL_DISK
# is the folder where it is mounted. The disk ends with the command.
set -eu

SMALL_DISK=$(mktemp -d)
export SMALL_DISK
trap 'rmdir "$SMALL_DISK"' EXIT

# A user without privileges may mount a disk where it is root, in a namespace of its own. In a chroot nobody may make
# such a namespace, but root needs none.
for kind in "--mount --map-root-user" --mount; do
    # shellcheck disable=SC2086 # two words
    if unshare $kind true 2>/dev/null; then
        # shellcheck disable=SC2016,SC2086 # the inner shell expands it; two words
        unshare $kind sh -euc 'mount -t tmpfs -o size=128k,nr_inodes=200,mode=0700 small-disk "$SMALL_DISK"; "$@"' sh "$@"
        exit
    fi
done
echo "unshare(1) can't create a mount namespace here, so nothing was tested" >&2
exit 1
