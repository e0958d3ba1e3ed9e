// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/requestparameters.h"

#include "sandbox/tables/pkce.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! RFC 6749, appendix A.4: visible ASCII except for the quotation mark and the backslash. */
bool isScopeCharacter(QChar c)
{
    return c > u' ' && c <= u'~' && c != u'"' && c != u'\\';
}

bool isScope(const QString &scope)
{
    return scope.size() <= 200 && std::all_of(scope.begin(), scope.end(), isScopeCharacter);
}

} // namespace

std::variant<QStringList, OAuthError> readScopes(const Parameters &parameters, char separator)
{
    constexpr qsizetype maximumScopes = 32;
    QStringList scopes = parameters.text("scope").split(QLatin1Char(separator), Qt::SkipEmptyParts);
    scopes.removeDuplicates();
    if (scopes.size() > maximumScopes || !std::all_of(scopes.begin(), scopes.end(), isScope))
        return OAuthError{"invalid_scope", "The scope is malformed, or names too many things"};
    return scopes;
}

std::variant<QByteArray, OAuthError> readCodeChallenge(const Parameters &parameters)
{
    if (!parameters.has("code_challenge"))
        return QByteArray();
    // The default method is "plain", which gives no protection because its challenge is the
    // verifier itself.
    if (parameters.bytes("code_challenge_method") != "S256")
        return OAuthError{"invalid_request", "The code_challenge_method has to be S256"};
    if (!isPkceValue(parameters.bytes("code_challenge")))
        return OAuthError{"invalid_request", "The code_challenge is malformed"};
    return parameters.bytes("code_challenge");
}

} // namespace DeviceSignIn
