// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "profiles/profilereader.h"
#include "protocol/clientrequest.h"

#include <algorithm>

using namespace DeviceSignIn;

namespace {

/*! Whether a header's value can't end the header. */
bool isOneHeader(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/*! Builds every request of \a profile with values that a server may have sent. */
void buildRequests(const Profile &profile)
{
    ClientData config;
    config.profile = profile;
    config.clientId = QStringLiteral("tv");
    const QByteArray hostile = "a/../b?c=\r\nd: e\"";
    Values values;
    for (const ValuePaths *paths : {&profile.registrationValues, &profile.deviceValues,
                                    &profile.tokenValues, &profile.exchangeValues}) {
        for (const QString &name : paths->keys())
            values.emplace_back(name.toLatin1(), hostile);
    }
    for (const char *name : {"device_id", "device_code", "user_code", "access_token"})
        values.emplace_back(name, hostile);
    const QUrl address(QStringLiteral("https://a.example/x/"));
    for (const RequestTemplate *request : requestsOf(profile)) {
        const HttpRequest made = clientRequest(address, *request, values, config, {});
        CHECK(made.url.isEmpty() || made.url.host() == address.host());
        CHECK(isOneHeader(made.authorization.reveal()));
        for (const auto &[name, value] : made.headers)
            CHECK(isOneHeader(name) && isOneHeader(value.reveal()));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = readProfile(inputFrom(data, size));
    if (const auto *error = std::get_if<ProfileError>(&read)) {
        CHECK(!error->line.isEmpty() && !error->line.contains(u'\n'));
        return 0;
    }
    const auto &profile = std::get<Profile>(read);
    CHECK(profile.defaultInterval.count() > 0);
    CHECK(profile.defaultLifetime.count() > 0);
    CHECK(profile.longestUserCode > 0 && profile.longestUri > 0);
    buildRequests(profile);
    return 0;
}
