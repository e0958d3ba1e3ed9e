// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "doctorcommand.h"

#include "authoritycheck.h"
#include "displaycheck.h"
#include "keycheck.h"
#include "output/console.h"
#include "process/exitcode.h"
#include "secretcheck.h"
#include "servercheck.h"
#include "signin/signinfactory_p.h"
#include "storecheck.h"

#include <QProcessEnvironment>

#include <utility>

namespace DeviceSignIn {

void FindingPrinter::print(const Finding &finding)
{
    if (m_json)
        printLine(stdout, jsonOf(finding));
    else
        printLine(stdout, textOf(finding));
    addResult(finding.isOk);
}

int FindingPrinter::exitCode() const
{
    return m_isOk ? ExitCode::signedIn : ExitCode::notSignedIn;
}

int runDoctor(Options options, const ScreenCheck &checkScreen)
{
    FindingPrinter printer(options);
    const Report report = [&printer](const Finding &finding) { printer.print(finding); };
    checkScreen(options, &printer);
    report(runCheck<StoreCheck, Finding>(options.store, storeService(options.client)));
    if (const auto secrets = secretsFinding(options))
        report(*secrets);
    if (const auto authorities = authoritiesFinding(QProcessEnvironment::systemEnvironment()))
        report(*authorities);
    report(keysFinding(options.client, std::exchange(options.client.keyProblem, {})));
    runCheck<ServerCheck, bool>(std::move(options.client), options.authorities, report);
    return printer.exitCode();
}

void checkMissingScreen(const Options &, FindingPrinter *printer)
{
    printer->print(displayFinding(QProcessEnvironment::systemEnvironment()));
}

} // namespace DeviceSignIn
