// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/keyreport.h"
#include "options/options.h"
#include "speech/language.h"

#include <QByteArray>

namespace DeviceSignIn {

/*!
    Shows the code of each pressed key of a remote control, in a window and as a line on standard
    output. Needs a QGuiApplication. \a language is not owned. Returns the exit code.
*/
int runKeys(const Options &options, Language *language);

/*!
    Returns a line about a key for a person to read.

    \code
    ok           Return (0x01000004), scan code 36
    nothing yet  F1 (0x01000030), scan code 67; for keys.json: { "keys": { "F1": "ok" } }
    \endcode
*/
QString keyLine(const KeyReport &report);

/*!
    Returns a line about a key as JSON.

    \code
    {"event":"key","meaning":"ok","name":"Return","key":16777220,"scan_code":36}
    \endcode
*/
QByteArray keyEvent(const KeyReport &report);

} // namespace DeviceSignIn
