// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "finding.h"

#include "output/jsonline.h"

namespace DeviceSignIn {

QString textOf(const Finding &finding)
{
    return (finding.isOk ? u"ok     " : u"wrong  ") + finding.subject + u": " + finding.line;
}

QByteArray jsonOf(const Finding &finding)
{
    return jsonLine(
        "finding",
        {{"subject", finding.subject}, {"ok", finding.isOk}, {"description", finding.line}});
}

} // namespace DeviceSignIn
