// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/pageassets.h"

#include "jose/crypto.h"

#include <QFile>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

constexpr char styleSheet[] = "style.css";

struct Asset
{
    const char *name;
    const char *contentType;
};

constexpr Asset assets[] = {
    {styleSheet, "text/css; charset=utf-8"},       {"icon.svg", "image/svg+xml"},
    {"DeviceSignInSans-Regular.otf", "font/otf"},  {"DeviceSignInSans-Medium.otf", "font/otf"},
    {"DeviceSignInSans-SemiBold.otf", "font/otf"}, {"DeviceSignInSans-Bold.otf", "font/otf"},
    {"DeviceSignInMono-Medium.ttf", "font/ttf"},
};

/*! Returns the content of the file \a name; empty if the program does not contain it. */
QByteArray read(const char *name)
{
    QFile file(QStringLiteral(":/devicesignin/phone/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace

void addPageAssetRoutes(Router *router)
{
    for (const Asset &asset : assets) {
        router->get(QStringLiteral("/assets/") + QLatin1String(asset.name),
                    [asset](const Request &) {
                        return Response{200,
                                        asset.contentType,
                                        Secret(read(asset.name)),
                                        {{"Cache-Control", "public, max-age=86400"}}};
                    });
    }
}

bool arePageAssetsComplete()
{
    return std::none_of(std::begin(assets), std::end(assets),
                        [](const Asset &asset) { return read(asset.name).isEmpty(); });
}

QString pageAssetVersion()
{
    return QString::fromLatin1(sha256(read(styleSheet)).toHex().left(8));
}

} // namespace DeviceSignIn
