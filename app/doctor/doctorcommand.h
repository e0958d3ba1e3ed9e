// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "options/options.h"

#include <QCoreApplication>

#include <functional>

namespace DeviceSignIn {

/*! Prints findings, as \c Options::json requires, and remembers whether all are good. */
class FindingPrinter
{
public:
    explicit FindingPrinter(const Options &options)
        : m_json(options.json)
    {}

    void print(const Finding &finding);
    /*! Counts findings that another process has printed. */
    void addResult(bool isOk) { m_isOk = m_isOk && isOk; }
    int exitCode() const;

private:
    bool m_json;
    bool m_isOk = true;
};

/*! Checks the display and what needs one, and prints the findings. */
using ScreenCheck = std::function<void(const Options &options, FindingPrinter *printer)>;

/*!
    Checks everything that a sign-in needs, what concerns the screen by \a checkScreen. For each check
    it prints one line: that all is in order, or what is wrong and how to repair it. Needs a
    QCoreApplication. Returns the exit code.
*/
int runDoctor(Options options, const ScreenCheck &checkScreen);

/*! Prints that there is no display. */
void checkMissingScreen(const Options &options, FindingPrinter *printer);

/*! Starts \a check, and runs the event loop until it has ended. */
template <typename Check>
void runCheck(Check *check)
{
    QObject::connect(check, &Check::done, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    check->start();
    QCoreApplication::exec();
}

} // namespace DeviceSignIn
