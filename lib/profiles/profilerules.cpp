// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profilerules.h"

#include "text/endpoint.h"
#include "text/shownaddress.h"
#include "text/texttemplate.h"

#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

bool isWord(const QString &text)
{
    constexpr qsizetype longest = 40;
    const auto isAllowed = [](QChar character) {
        return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z')
               || (character >= u'0' && character <= u'9') || character == u'_'
               || character == u'-';
    };
    return !text.isEmpty() && text.size() <= longest
           && std::all_of(text.begin(), text.end(), isAllowed);
}

bool isMemberPath(const QString &text)
{
    static const QRegularExpression path(QStringLiteral("\\A[^.]+(\\.[^.]+)*\\z"));
    return path.match(text).hasMatch();
}

QStringList settingNames(const Profile &profile)
{
    QStringList names;
    for (const ProfileSetting &setting : profile.settings)
        names.append(setting.name);
    return names;
}

const QStringList &requestPlaceholders()
{
    static const QStringList names = {
        QStringLiteral("client_id"),    QStringLiteral("client_secret"),
        QStringLiteral("scope"),        QStringLiteral("device_id"),
        QStringLiteral("device_code"),  QStringLiteral("user_code"),
        QStringLiteral("access_token"), QStringLiteral("refresh_token"),
        QStringLiteral("token"),        QStringLiteral("token_type_hint"),
    };
    return names;
}

QString problemOfAddress(const QString &text, const std::vector<ProfileSetting> &settings,
                         AddressUse use)
{
    const auto isWholeAddress = [&](const QString &name) {
        return std::any_of(settings.begin(), settings.end(), [&](const ProfileSetting &setting) {
            return setting.name == name && setting.isAddress;
        });
    };
    static const QRegularExpression beginning(
        QStringLiteral("\\A(?:([a-z]+://[^/?#]*)|\\{([^{}]*)\\})(?=[/?#]|\\z)"));
    const auto match = beginning.match(text);
    const QString host = match.captured(1);
    const bool beginsWithSetting = match.hasMatch() && isWholeAddress(match.captured(2));
    const QString rest = text.mid(match.capturedEnd());
    for (const QString &name : placeholders(host)) {
        if (requestPlaceholders().contains(name) || !claimOf(name).isEmpty())
            return QStringLiteral("has {%1} in its host, where only a setting can be").arg(name);
    }
    for (const QString &name : placeholders(host + rest)) {
        if (isWholeAddress(name))
            return QStringLiteral("has {%1}, a whole address, after its beginning").arg(name);
    }
    // The braces of a placeholder are allowed in no address, so that the check needs an example of
    // a value. A digit is valid wherever a placeholder may stand: in a host, as a port and in a
    // path.
    const QString example =
        fillTemplate((beginsWithSetting ? QStringLiteral("https://a.example") : host) + rest,
                     [](const QString &) { return QStringLiteral("1"); })
            .value_or(QString());
    const QUrl url(example, QUrl::StrictMode);
    const bool isGood = use == AddressUse::Page ? isSafeToShow(example) : isSafeEndpoint(url);
    return isGood ? QString()
                  : QStringLiteral("must be an https address (http only for loopback), or begin "
                                   "with a setting of the kind address");
}

} // namespace DeviceSignIn
