// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    The user codes of one form, which is written as an example with

    \li L for one of the twenty consonants of RFC 8628, section 6.1: no vowels, so that no words
        come about, and nothing that looks like a digit
    \li X for any letter or digit
    \li H for a hexadecimal digit
    \li 9 for a digit

    and anything else for itself.
*/
class UserCodes
{
public:
    explicit UserCodes(QString form = QStringLiteral("LLLL-LLLL"));

    /*! A new one, such as WDJB-MJHT. */
    QString create() const;

    /*!
        The code that a person means by what was typed, or empty where it can't be one. Case, spaces
        and hyphens don't matter (RFC 8628, section 6.1).
    */
    QString read(const QString &typed) const;

private:
    QString m_form;
};

} // namespace DeviceSignIn
