// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "options/options.h"

#include <QCoreApplication>

#include <functional>
#include <utility>

namespace DeviceSignIn {

/*! Prints findings, as JSON if \c Options::json is set, and records whether all are good. */
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

/*!
    Runs the checks that need a display, and the check of the display itself, and prints their
    findings.
*/
using ScreenCheck = std::function<void(const Options &options, FindingPrinter *printer)>;

/*!
    Checks everything that a sign-in needs. \a checkScreen runs the checks that need a display. For
    each check one line is printed: that all is in order, or what is wrong and how to repair it.
    Needs a QCoreApplication. Returns the exit code of the program.
*/
int runDoctor(Options options, const ScreenCheck &checkScreen);

/*! Prints that there is no display. */
void checkMissingScreen(const Options &options, FindingPrinter *printer);

/*!
    Starts a check of the type \a Check with \a arguments and a callback, and runs the event loop
    until the callback is called. Returns the result of the check.
*/
template <typename Check, typename Result, typename... Arguments>
Result runCheck(Arguments &&...arguments)
{
    Result result{};
    const Check check(std::forward<Arguments>(arguments)..., [&result](Result found) {
        result = std::move(found);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return result;
}

} // namespace DeviceSignIn
