// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <openssl/err.h>

namespace DeviceSignIn {

/*!
    Takes back the errors that OpenSSL notes down while it lives.

    OpenSSL keeps them in a queue of the thread, and TLS takes one that it finds there for its own: a
    forged signature would break a connection that has nothing to do with it.
*/
class OpenSslErrors
{
public:
    OpenSslErrors() { ERR_set_mark(); }
    ~OpenSslErrors() { ERR_pop_to_mark(); }
    Q_DISABLE_COPY_MOVE(OpenSslErrors)
};

} // namespace DeviceSignIn
