// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace DeviceSignIn {

/*! The result of one check of the machine. */
struct Finding
{
    /*! What was checked, in one word. */
    QString subject;
    bool isOk = true;
    /*! What was found and, if something is wrong, what to do about it. */
    QString line;
};

inline Finding fine(const QString &subject, const QString &line)
{
    return {subject, true, line};
}

inline Finding wrong(const QString &subject, const QString &line)
{
    return {subject, false, line};
}

/*! Returns a line about \a finding for a person to read. */
QString textOf(const Finding &finding);
/*! Returns a line about \a finding as JSON. */
QByteArray jsonOf(const Finding &finding);

/*! Receives the findings of a check, one after the other. */
using Report = std::function<void(const Finding &)>;

} // namespace DeviceSignIn
