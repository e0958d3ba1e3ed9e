// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/dialectlist.h"

namespace DeviceSignIn {

namespace {

QList<Dialect> allDialects()
{
    return genericDialects() + homeDialects() + debridDialects() + cloudDialects()
           + platformDialects() + mediaDialects() + identityServerDialects();
}

} // namespace

std::optional<Dialect> findDialect(const QString &name)
{
    const auto dialects = allDialects();
    for (const Dialect &dialect : dialects) {
        if (dialect.name == name)
            return dialect;
    }
    return std::nullopt;
}

QStringList dialectNames()
{
    QStringList names;
    const auto dialects = allDialects();
    for (const Dialect &dialect : dialects)
        names.append(dialect.name);
    return names;
}

} // namespace DeviceSignIn
