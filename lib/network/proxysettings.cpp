// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxysettings.h"

#include "protocol/failure.h"
#include "text/endpoint.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

namespace {

constexpr int usualHttpProxyPort = 80;
constexpr int usualSocksPort = 1080;

/*! The value of the variable \a name, in lower case first; empty if neither is set. */
QString proxyVariable(const QProcessEnvironment &environment, const QString &name)
{
    QString small = environment.value(name).trimmed();
    // HTTP_PROXY is ignored, as by other programs, because a web server passes the header "Proxy"
    // of a request to its programs under that name.
    if (!small.isEmpty() || name == u"http_proxy")
        return small;
    return environment.value(name.toUpper()).trimmed();
}

/*! Whether \a host is the name \a rule or below it, or an address in the network \a rule. */
bool matchesHost(const QString &host, QString rule)
{
    if (rule.startsWith(u"*."))
        rule.remove(0, 1);
    if (rule.startsWith(u'.'))
        rule.remove(0, 1);
    if (rule.isEmpty())
        return false;
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto network = QHostAddress::parseSubnet(rule);
        return rule.contains(u'/') ? !network.first.isNull() && address.isInSubnet(network)
                                   : address == QHostAddress(rule);
    }
    return host == rule || host.endsWith(u'.' + rule);
}

/*! Whether the list \a rules, the value of no_proxy, contains the server of \a url. */
bool isExcluded(const QUrl &url, const QString &rules)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,]+"));
    static const QRegularExpression ruleWithPort(
        QStringLiteral("\\A(\\[[0-9a-f:.]+\\]|[^:]+)(?::([0-9]{1,5}))?\\z"));
    const QString host = url.host().toLower();
    const auto items = rules.toLower().split(separator, Qt::SkipEmptyParts);
    return std::any_of(items.begin(), items.end(), [&](const QString &item) {
        if (item == u"*")
            return true;
        const auto match = ruleWithPort.match(item);
        // An address of IPv6 without brackets has no port.
        QString name = match.hasMatch() ? match.captured(1) : item;
        name.remove(u'[').remove(u']');
        const int port = match.captured(2).toInt();
        return (port == 0 || port == url.port(443)) && matchesHost(host, name);
    });
}

ProxyChoice directConnection()
{
    return {{QNetworkProxy(QNetworkProxy::NoProxy)}, {}};
}

/*! Reads \a value, the address of a proxy. */
ProxyChoice readProxy(const QString &value)
{
    const bool hasScheme = value.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? value : QString(u"http://" + value), QUrl::StrictMode);
    // In "http://user:pa/ss@proxy:3128" a part of the user name or the password is taken for the
    // host, and the rest for a path, which the address of a proxy does not have.
    const bool hasMore =
        (!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment();
    // The value is not repeated, because it may contain a password.
    if (!url.isValid() || url.host().isEmpty() || hasMore)
        return {{QNetworkProxy(QNetworkProxy::NoProxy)},
                QStringLiteral("The address of the proxy can't be read")};
    const bool isSocks = url.scheme() == u"socks5" || url.scheme() == u"socks5h";
    if (!isSocks && url.scheme() != u"http")
        return {{QNetworkProxy(QNetworkProxy::NoProxy)},
                QStringLiteral("A proxy of the kind %1 is not supported").arg(url.scheme())};
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        quint16(url.port(isSocks ? usualSocksPort : usualHttpProxyPort)),
                        url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    return {{proxy}, {}};
}

} // namespace

bool ProxyChoice::isUsed() const
{
    return !problem.isEmpty()
           || (!proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy);
}

QString ProxyChoice::name() const
{
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy)
        return {};
    const QNetworkProxy &first = proxies.first();
    return oneLine(first.hostName() + u':' + QString::number(first.port()), 100);
}

ProxyChoice chooseProxy(const QUrl &url, const QProcessEnvironment &environment)
{
    // Plain http is allowed only for this machine and a server at home, so no proxy may see it.
    if (url.scheme() == u"http" || isLoopback(url)
        || isExcluded(url, proxyVariable(environment, QStringLiteral("no_proxy"))))
        return directConnection();
    QString value = proxyVariable(environment, url.scheme() + QStringLiteral("_proxy"));
    if (value.isEmpty())
        value = proxyVariable(environment, QStringLiteral("all_proxy"));
    if (!value.isEmpty())
        return readProxy(value);
    return {QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)), {}};
}

} // namespace DeviceSignIn
