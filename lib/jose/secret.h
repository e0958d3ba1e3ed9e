// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QByteArray>
#include <QDebug>
#include <QMetaType>

namespace DeviceSignIn {

/*!
    A device code, a token, a client secret, or a body that holds one.

    The type makes the usual accidents impossible at compile time: it can't be streamed into
    QDebug or a text stream, turned into a QString, compared in a test's failure message, put
    into a QVariant (so never reach QML) or copied along the way. Who needs the bytes says so
    with reveal(), which is easy to search for. The memory is wiped when the secret ends.

    It can be moved; a second holder asks for a clone().
*/
class DEVICESIGNIN_EXPORT Secret
{
public:
    Secret() = default;
    /*! Takes the only copy, if nobody else holds one. */
    explicit Secret(QByteArray bytes);
    ~Secret();

    /*! Leaves \a other empty; what was here before is wiped. @{ */
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    /*! @} */
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /*! Whether there are no bytes. */
    bool isEmpty() const { return m_bytes.isEmpty(); }

    /*! The bytes themselves, for the one place that must write them onto a wire or into a store. */
    const QByteArray &reveal() const { return m_bytes; }

    /*! A second holder, with bytes of its own. */
    Secret clone() const;

private:
    void wipe();

    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;
QTextStream &operator<<(QTextStream &, const Secret &) = delete;

} // namespace DeviceSignIn
