// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/deviceauthorization.h"

#include "protocol/additionalparameters.h"
#include "protocol/errorcode.h"
#include "protocol/json.h"
#include "protocol/tokens.h"
#include "protocol/transportfailure.h"
#include "protocol/usercode.h"
#include "text/secretsearch.h"
#include "text/shownaddress.h"
#include "text/texttemplate.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

constexpr seconds longestLifetime(24 * 3600);
/*! Above this, even a whole number of days in seconds is taken for milliseconds. */
constexpr seconds longestInDays(90 * 24 * 3600);

constexpr qsizetype longestDeviceCode = 4096; // in bytes

Failure unsafe(const QString &detail)
{
    return {Reason::UnsafeResponse, {}, detail};
}

Failure invalid(const QString &detail)
{
    return {Reason::InvalidResponse, {}, detail};
}

QString tooLong(const QString &what, qsizetype length, qsizetype longest)
{
    return QStringLiteral("%1 is too long: it has %2 characters, and %3 can be shown")
        .arg(what)
        .arg(length)
        .arg(longest);
}

/*! What is wrong with the code of \a profile's provider; none if it can be shown. */
Failure checkUserCode(const QString &code, const Profile &profile)
{
    const QString what = QStringLiteral("The code (user_code)");
    const qsizetype longest = std::min<qsizetype>(longestShownUserCode, profile.longestUserCode);
    if (code.size() > longest)
        return invalid(tooLong(what, code.size(), longest));
    if (!isSafeUserCode(code))
        return unsafe(what + QStringLiteral(" has characters that can't be shown safely"));
    return {};
}

/*! What is wrong with \a address, the address to open; none if it can be shown. */
Failure checkAddress(const QString &address, const ClientData &config)
{
    const QString what = QStringLiteral("The address to open (verification_uri)");
    const qsizetype longest = std::min<qsizetype>(longestShownAddress, config.profile.longestUri);
    switch (findAddressProblem(address, config.plainHttpHost)) {
    case AddressProblem::None:
        if (address.size() <= longest)
            return {};
        [[fallthrough]];
    case AddressProblem::TooLong:
        return invalid(tooLong(what, address.size(), longest));
    case AddressProblem::Relative:
        return invalid(what + QStringLiteral(" is relative: it names no server"));
    case AddressProblem::HiddenCharacters:
        return unsafe(what + QStringLiteral(" has characters that can't be seen"));
    case AddressProblem::Malformed:
        return unsafe(what + QStringLiteral(" is no valid address"));
    case AddressProblem::NotWeb:
        return unsafe(what + QStringLiteral(" is no web address: it has to use https"));
    case AddressProblem::PlainHttp:
        return unsafe(what + QStringLiteral(" uses http, not https"));
    case AddressProblem::UserInfo:
        return unsafe(what + QStringLiteral(" has a user name before its host"));
    case AddressProblem::LongHost:
        return unsafe(what + QStringLiteral(" has a host of more than 90 characters"));
    case AddressProblem::BadHost:
        break;
    }
    return unsafe(what + QStringLiteral(" has a host that is neither a name nor an address"));
}

/*!
    Checks that neither the code nor an address contains a secret. A photo of the screen with a
    device code in it would be enough to get the tokens. The complete address can be left out.
*/
Failure removeSecrets(DeviceAuthorization *authorization, const Secrets &requestSecrets)
{
    Secrets secrets;
    secrets.push_back(authorization->deviceCode.clone());
    for (const auto &[name, value] : authorization->values.all())
        secrets.push_back(value.clone());
    for (const Secret &secret : requestSecrets)
        secrets.push_back(secret.clone());
    const auto isSecret = [&](const QString &text) {
        return containsSecret(text, secrets, shortestShownSecret);
    };
    if (isSecret(authorization->userCode) || isSecret(authorization->verificationUri))
        return unsafe(QStringLiteral("The code or the address to open contains a secret"));
    if (isSecret(authorization->verificationUriComplete))
        authorization->verificationUriComplete.clear();
    return {};
}

/*!
    Returns \a complete, the verification address that contains the user code, as people should see
    it; empty if it can't be shown. It may be relative to \a address. No limit of length of its own
    is needed for the QR code, which holds far more than a safe address has.
*/
QString showableComplete(const QString &address, const QString &complete, const ClientData &config)
{
    const QUrl base(address, QUrl::StrictMode);
    const QUrl sent(complete, QUrl::StrictMode);
    // "host.example/path" without a scheme names a host; "page.html?code=1" may be a file beside
    // the address.
    const bool namesHost = withScheme(complete) != complete && sent.path().contains(u'/');
    const bool isRelative = sent.isValid() && sent.scheme().isEmpty() && !namesHost;
    const QString resolved =
        isRelative ? base.resolved(sent).toString(QUrl::FullyEncoded) : QString();
    for (const QString &candidate : {withScheme(complete), resolved}) {
        // People compare the address on their phone with the one that is printed beside the QR
        // code. If the QR code led elsewhere, they could not tell to whom they give their password.
        if (!isSafeToShow(candidate, config.plainHttpHost) || !haveSameOrigin(address, candidate))
            continue;
        // An address can be longer in ASCII.
        QString shown = shownAddress(candidate);
        if (isSafeToShow(shown, config.plainHttpHost))
            return shown;
    }
    return {};
}

/*!
    Whether \a number, the lifetime of a code beside an interval that is in milliseconds if \a
    intervalIsConverted, is in milliseconds. A number of at most a day in seconds is in seconds. A
    larger one is in milliseconds if that is a whole number of minutes, unless it is a whole number
    of days in seconds.

    A lifetime that is taken for seconds by mistake is too long, and the server reports when it is
    over. One that is taken for milliseconds by mistake ends a sign-in that the person could still
    approve.
*/
bool isInMilliseconds(seconds number, bool intervalIsConverted)
{
    constexpr std::chrono::minutes minute(1);
    if (number <= longestLifetime)
        return false;
    const std::chrono::milliseconds time(number.count());
    const bool isMinutes = time % minute == std::chrono::milliseconds(0);
    const bool isDays = number % std::chrono::days(1) == seconds(0);
    return intervalIsConverted || (isMinutes && (!isDays || number > longestInDays));
}

/*! Reads the lifetime of the codes and the interval, in whatever unit the server sent them. */
void readTimes(const QJsonObject &object, const HttpResponse &response, const Profile &profile,
               DeviceAuthorization *authorization)
{
    const ReadTime interval = readInterval(firstOf(object, profile.fields.interval));
    const QJsonValue sentLifetime = firstOf(object, profile.fields.expiresIn);
    ReadTime lifetime = readLifetime(sentLifetime, response.serverTime);
    if (lifetime.form == ReadTime::Form::Seconds && lifetime.time
        && isInMilliseconds(*lifetime.time, interval.form == ReadTime::Form::Milliseconds))
        lifetime = {std::chrono::ceil<seconds>(std::chrono::milliseconds(lifetime.time->count())),
                    ReadTime::Form::Milliseconds};
    if (lifetime.time > longestLifetime && lifetime.form == ReadTime::Form::Seconds)
        lifetime.form = ReadTime::Form::TooLong;
    authorization->interval = interval.time.value_or(profile.defaultInterval);
    authorization->lifetime =
        std::min(longestLifetime, lifetime.time.value_or(profile.defaultLifetime));
    for (const QString &remark :
         {remarkOn(QStringLiteral("interval"), interval, authorization->interval),
          remarkOn(QStringLiteral("expires_in"), lifetime, authorization->lifetime)}) {
        if (!remark.isEmpty())
            authorization->remarks.append(remark);
    }
}

/*! Fills the template of an address for the person, if the response contained none. */
void completeAddress(QString *address, const QString &text, const QString &userCode,
                     const ClientData &config)
{
    if (!address->isEmpty() || text.isEmpty())
        return;
    *address = fillTemplate(text, [&](const QString &name) {
                   return name == u"user_code"
                              ? QString::fromLatin1(QUrl::toPercentEncoding(userCode))
                              : config.settings.value(name);
               }).value_or(QString());
}

std::variant<DeviceAuthorization, Failure>
readCodes(const QJsonObject &object, const HttpResponse &response, const ClientData &config)
{
    const Profile &profile = config.profile;
    const auto &fields = profile.fields;
    DeviceAuthorization authorization;
    authorization.deviceCode = Secret(textOrNumber(firstOf(object, fields.deviceCode)).toUtf8());
    authorization.userCode = textOrNumber(firstOf(object, fields.userCode));
    authorization.verificationUri = firstOf(object, fields.verificationUri).toString();
    authorization.verificationUriComplete =
        firstOf(object, fields.verificationUriComplete).toString();
    authorization.values = readValues(object, profile.deviceValues);
    completeAddress(&authorization.verificationUri, profile.verificationUri, authorization.userCode,
                    config);
    completeAddress(&authorization.verificationUriComplete, profile.verificationUriComplete,
                    authorization.userCode, config);
    if (authorization.deviceCode.isEmpty() && !fields.deviceCode.isEmpty())
        return invalid(QStringLiteral("The response has no device_code"));
    if (authorization.deviceCode.reveal().size() > longestDeviceCode)
        return invalid(
            QStringLiteral("The device_code is longer than %1 bytes").arg(longestDeviceCode));
    if (authorization.userCode.isEmpty())
        return invalid(QStringLiteral("The response has no user_code"));
    if (authorization.verificationUri.isEmpty())
        return invalid(QStringLiteral("The response has no verification_uri"));
    if (const Failure failure = makeShowable(&authorization, config))
        return failure;
    if (const Failure failure = removeSecrets(&authorization, response.requestSecrets))
        return failure;
    readTimes(object, response, profile, &authorization);
    return authorization;
}

} // namespace

HttpRequest deviceAuthorizationRequest(const ClientData &config, const ServerMetadata &server,
                                       const NamedValues &deviceValues, const Values &proofs)
{
    Values values;
    append(&values, deviceValues);
    return clientRequest(server.deviceAuthorizationEndpoint, config.profile.deviceRequest, values,
                         config, server, proofs,
                         additionalParameters(config, AdditionalTarget::DeviceRequest));
}

Failure makeShowable(DeviceAuthorization *authorization, const ClientData &config)
{
    if (Failure failure = checkUserCode(authorization->userCode, config.profile))
        return failure;
    QString &address = authorization->verificationUri;
    address = withScheme(address);
    if (Failure failure = checkAddress(address, config))
        return failure;
    address = shownAddress(address);
    // An address can be longer in ASCII.
    if (Failure failure = checkAddress(address, config))
        return failure;
    QString &complete = authorization->verificationUriComplete;
    if (complete.isEmpty())
        return {};
    complete = showableComplete(address, complete, config);
    if (complete.isEmpty())
        authorization->remarks.append(QStringLiteral(
            "verification_uri_complete can't be shown, or leads elsewhere: it is left out"));
    return {};
}

std::variant<DeviceAuthorization, Failure> readDeviceAuthorization(const HttpResponse &response,
                                                                   const ClientData &config)
{
    const auto object = readObject(response);
    if (object) {
        if (const Failure failure = readCodeRefusal(*object, response, config.profile))
            return failure;
    }
    if (const auto error = readStatus(response, config.profile.deviceStatuses))
        return failureOf(*error);
    if (object) {
        if (isSuccess(response.status))
            return readCodes(*object, response, config);
    }
    // A response that was cut off may be requested again.
    const bool isWhole = response.error == TransportError::None && !isTruncated(response);
    if (isSuccess(response.status) && claimsJson(response) && isWhole)
        return Failure{Reason::InvalidResponse, {}, QStringLiteral("The response can't be read")};
    return transportFailure(response);
}

} // namespace DeviceSignIn
