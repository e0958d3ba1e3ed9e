// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace DeviceSignIn {

/*!
    Starts the program again without a window if Qt can't open the display. Qt or a library below it
    ends the program then, by qFatal(), abort() or exit(), as soon as a QGuiApplication is created;
    there is no way to ask before whether a platform plugin works. Create this object before the
    QGuiApplication and destroy it after that.

    The process stays the same, with the same arguments, so that neither a terminal nor a service
    manager notices anything. The environment is that of the time when this object was created. The
    new start finds the reason by displayProblem(), and does not create a QGuiApplication.

    Messages of Qt, other than those for debugging, are held back while this object exists. They are
    written when it is destroyed, and not at all if the program is started again, because the reason
    is one of them.
*/
class DisplayFallback
{
public:
    /*! \a argv are the arguments of main(). They are not copied and have to outlive this object. */
    explicit DisplayFallback(char *argv[]);
    ~DisplayFallback();

    DisplayFallback(const DisplayFallback &) = delete;
    DisplayFallback &operator=(const DisplayFallback &) = delete;

    /*! Starts the program again because of \a detail. Returns only if that is not possible. */
    void giveUp(const QString &detail);
};

/*!
    Returns why Qt could not open the display in the previous start of this process, in one line.
    Empty if this process was not started again.
*/
QString displayProblem(const QProcessEnvironment &environment);

} // namespace DeviceSignIn
