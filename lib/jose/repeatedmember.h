// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace DeviceSignIn {

/*! A member that an object in a JSON text has twice. */
struct RepeatedMember
{
    /*! The names of the members around it, outermost first, and its own name. */
    QStringList path;
    /*! The position in the text after its second name. */
    qsizetype position = 0;
};

/*!
    Returns the first repeated member in the JSON text \a json, which has to be well-formed. RFC
    8259, section 4, leaves open which of the two counts, and Qt keeps the last one without a word.
*/
std::optional<RepeatedMember> findRepeatedMember(const QByteArray &json);

} // namespace DeviceSignIn
