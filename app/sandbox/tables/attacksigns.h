// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace DeviceSignIn {

/*! How often the sandbox has seen something that may be a sign of an attack (RFC 10027). */
struct AttackSigns
{
    /*! Tries to use a user code or a device code again that had been used, denied or taken back. */
    qint64 repeatedCodes = 0;
    /*! Codes that a second browser has opened while they waited for a decision. */
    qint64 openedInTwoBrowsers = 0;
    /*! Approvals that were taken back with "It wasn't me". */
    qint64 takenBack = 0;
    /*! User codes that were entered and do not exist. */
    qint64 wrongCodes = 0;
    /*!
        User codes that were not looked up, because too many wrong ones had come from their network.
    */
    qint64 refusedTries = 0;
    /*! Requests for codes that were refused, because too many codes were alive. */
    qint64 refusedCodes = 0;
};

} // namespace DeviceSignIn
