// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keyreport.h"
#include "options/options.h"
#include "speech/language.h"

#include <QByteArray>

namespace DeviceSignIn {

/*!
    Shows what the keys of a remote control send, on the screen and as lines on standard output. Needs
    a QGuiApplication. Returns the exit code.
*/
int runKeys(const Options &options, Language *language);

/*!
    A key as a line for a person.

    \code
    ok           Return (0x01000004), scan code 36
    nothing yet  F1 (0x01000030), scan code 67; for keys.json: { "keys": { "F1": "ok" } }
    \endcode
*/
QString keyLine(const KeyReport &report);

/*!
    The same for a program.

    \code
    {"event":"key","meaning":"ok","name":"Return","key":16777220,"scan_code":36}
    \endcode
*/
QByteArray keyEvent(const KeyReport &report);

} // namespace DeviceSignIn
