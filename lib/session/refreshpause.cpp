// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/refreshpause.h"

#include "protocol/backoff.h"
#include "storage/storedobject.h"

#include <algorithm>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! A clock that is set back by no more than this was only corrected: the pause still applies. */
constexpr seconds smallSetback(60);

// The longest texts of a server that are kept, in characters.
constexpr qsizetype longestPauseCode = 64;
constexpr qsizetype longestPauseDetail = 200;

} // namespace

void RefreshPause::record(const CallFailure &failure, const QDateTime &now)
{
    postpone(failure.retryAfter, now);
    m_isBusy = failure.failure.isRetryable();
    m_code = failure.failure.code;
    m_detail = failure.failure.detail;
}

void RefreshPause::postpone(std::optional<seconds> retryAfter, const QDateTime &now)
{
    m_since = now;
    m_length = std::clamp(retryAfter.value_or(seconds(0)), seconds(0), longestRetryAfter);
}

seconds RefreshPause::left(const QDateTime &now) const
{
    if (!m_since.isValid())
        return seconds(0);
    const seconds passed(m_since.secsTo(now));
    if (passed < -smallSetback)
        return seconds(0);
    return std::clamp(m_length - passed, seconds(0), longestRetryAfter);
}

Failure RefreshPause::cause() const
{
    return {m_isBusy ? Reason::ServerBusy : Reason::ServerRefused, m_code, m_detail};
}

Failure RefreshPause::failure(seconds left) const
{
    Failure failure = cause();
    const QString what =
        m_isBusy ? QStringLiteral("is busy") : QStringLiteral("has refused to renew this sign-in");
    failure.detail =
        QStringLiteral("The sign-in server %1, and wants to be asked again in %2 second%3.")
            .arg(what)
            .arg(left.count())
            .arg(left == seconds(1) ? QString() : QStringLiteral("s"));
    failure.detailIsSentence = true;
    return failure;
}

void RefreshPause::write(QJsonObject *object) const
{
    if (!m_since.isValid())
        return;
    object->insert(QLatin1String("refused_at"), storedText(m_since));
    object->insert(QLatin1String("pause"), qint64(m_length.count()));
    object->insert(QLatin1String("busy"), m_isBusy);
    object->insert(QLatin1String("refusal_code"), m_code);
    object->insert(QLatin1String("refusal_detail"), m_detail);
}

RefreshPause RefreshPause::read(const StoredObject &object)
{
    RefreshPause pause;
    pause.m_since = object.time("refused_at");
    pause.m_length =
        std::clamp(seconds(object.value("pause").toInteger()), seconds(0), longestRetryAfter);
    pause.m_isBusy = object.value("busy").toBool();
    // Other programs may write to the store.
    pause.m_code = oneLine(object.text("refusal_code"), longestPauseCode);
    pause.m_detail = oneLine(object.text("refusal_detail"), longestPauseDetail);
    return pause;
}

} // namespace DeviceSignIn
