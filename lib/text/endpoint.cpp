// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/endpoint.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <optional>
#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    Returns the first two numbers of \a host if it is an IPv4 address. QUrl converts every notation
    of one to the dotted one. A name such as 127.example.com is none.
*/
std::optional<std::pair<int, int>> beginningOfIpv4(const QString &host)
{
    const auto numbers = QStringView(host).split(u'.');
    const bool isAddress =
        numbers.size() == 4 && std::all_of(numbers.begin(), numbers.end(), [](QStringView number) {
            return !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar digit) {
                return digit >= u'0' && digit <= u'9';
            });
        });
    if (!isAddress)
        return {};
    return std::pair(numbers[0].toInt(), numbers[1].toInt());
}

} // namespace

bool isLoopback(const QUrl &url)
{
    constexpr int loopback = 127;
    const QString host = url.host();
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    const auto ipv4 = beginningOfIpv4(host);
    return ipv4 && ipv4->first == loopback;
}

bool isHomeHost(const QString &host)
{
    if (const auto ipv4 = beginningOfIpv4(host)) {
        const auto [first, second] = *ipv4;
        return first == 10 || (first == 172 && second >= 16 && second <= 31)
               || (first == 192 && second == 168) || (first == 169 && second == 254);
    }
    // QUrl writes the addresses of IPv6 without leading zeros.
    static const QRegularExpression ipv6(
        QStringLiteral("^(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:]*$"));
    static const QRegularExpression local(
        QStringLiteral("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+local\\.?$"));
    if (host.contains(u':'))
        return ipv6.match(host).hasMatch();
    return host.contains(QLatin1String(".local")) && local.match(host).hasMatch();
}

bool isSafeEndpoint(const QUrl &url, const QUrl &homeServer)
{
    constexpr int httpPort = 80;
    // Another port of the same machine may belong to another person's program.
    const auto isHome = [&] {
        return url.host() == homeServer.host() && url.port(httpPort) == homeServer.port(httpPort)
               && isHomeHost(homeServer.host());
    };
    const bool isPlain = url.scheme() == QLatin1String("http") && (isLoopback(url) || isHome());
    return url.isValid() && (isPlain || url.scheme() == QLatin1String("https"))
           && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment();
}

} // namespace DeviceSignIn
