// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace DeviceSignIn {

/*! The result of one check of the machine. */
struct Finding
{
    /*! The subject of the check, in one word. */
    QString subject;
    bool isOk = true;
    /*! The result and, if something is wrong, how to repair it. */
    QString line;
};

inline Finding passed(const QString &subject, const QString &line)
{
    return {subject, true, line};
}

inline Finding failed(const QString &subject, const QString &line)
{
    return {subject, false, line};
}

/*! Returns \a finding as a line for a person to read. */
QString textOf(const Finding &finding);
/*! Returns \a finding as a line of JSON. */
QByteArray jsonOf(const Finding &finding);

/*! Receives the findings of a check, one after the other. */
using Report = std::function<void(const Finding &)>;

} // namespace DeviceSignIn
