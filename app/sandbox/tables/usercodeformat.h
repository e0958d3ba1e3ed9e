// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    Creates and reads user codes that follow a pattern. In the pattern

    \li L stands for one of the twenty consonants of RFC 8628, section 6.1, which can form no words
        and are not mistaken for digits
    \li X stands for any letter or digit
    \li H stands for a hexadecimal digit
    \li 9 stands for a digit

    and any other character stands for itself.
*/
class UserCodeFormat
{
public:
    explicit UserCodeFormat(QString pattern = QStringLiteral("LLLL-LLLL"));

    /*! Returns a new random code, such as WDJB-MJHT. */
    QString create() const;

    /*!
        Returns the canonical form of a code that a person has entered; empty if it does not follow
        the pattern. Case, spaces and hyphens are ignored (RFC 8628, section 6.1).
    */
    QString parse(const QString &entered) const;

private:
    QString m_pattern;
};

} // namespace DeviceSignIn
