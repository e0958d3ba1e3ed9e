// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace DeviceSignIn {

/*! What a check of the box has found out. */
struct Finding
{
    /*! What was looked at, in one word. */
    QString subject;
    bool isWell = true;
    /*! What is there; or what is wrong, and what to do. */
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

/*! For a person. */
QString textOf(const Finding &finding);
/*! The same for a program. */
QByteArray jsonOf(const Finding &finding);

using Tell = std::function<void(const Finding &)>;

} // namespace DeviceSignIn
