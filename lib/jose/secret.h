// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QByteArray>
#include <QDebug>
#include <QMetaType>

namespace DeviceSignIn {

/*!
    A device code, a token, a client secret, or the body of a request or response that contains one.

    The compiler prevents the usual accidents: a secret can't be written to QDebug or to a text
    stream, converted to a QString, printed by a test's comparison, put into a QVariant (and so
    passed to QML) or copied implicitly. Code that needs the bytes calls reveal(), which is easy to
    search for. The memory is wiped when the secret is destroyed.

    A secret can be moved. clone() makes a copy.
*/
class DEVICESIGNIN_EXPORT Secret
{
public:
    Secret() = default;
    /*!
        Takes over \a bytes. They are wiped later only if no other QByteArray shares them.
    */
    explicit Secret(QByteArray bytes);
    ~Secret();

    /*! Leaves \a other empty. The previous bytes of the target of an assignment are wiped. @{ */
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    /*! @} */
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /*! Whether there are no bytes. */
    bool isEmpty() const { return m_bytes.isEmpty(); }

    /*! The bytes themselves, for the code that sends them or stores them. */
    const QByteArray &reveal() const { return m_bytes; }

    /*! A copy with bytes of its own. */
    Secret clone() const;

private:
    void wipe();

    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;
QTextStream &operator<<(QTextStream &, const Secret &) = delete;

} // namespace DeviceSignIn
