// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/issuedtokens.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using RefreshError = IssuedTokens::RefreshError;

class TestIssuedTokens : public QObject
{
    Q_OBJECT

    static constexpr auto start = 1000000ms;

    static GrantedAccess granted() { return {"tv", {"openid", "profile"}}; }
    static std::variant<NewTokens, RefreshError> refresh(IssuedTokens &tokens, const Secret &token,
                                                         IssuedTokens::Time now = start)
    {
        return tokens.refresh(token, "tv", {}, now);
    }
    static bool hasFailed(const std::variant<NewTokens, RefreshError> &result,
                          RefreshError expected = RefreshError::InvalidGrant)
    {
        const auto *error = std::get_if<RefreshError>(&result);
        return error && *error == expected;
    }

private Q_SLOTS:
    void accessTokenLifetime()
    {
        IssuedTokens tokens({60s, 1h, true, 10});
        const auto issued = tokens.issue(granted(), start);
        QVERIFY(tokens.find(issued.access, start + 59999ms));
        QCOMPARE(tokens.find(issued.access, start)->clientId, "tv");
        QVERIFY(!tokens.find(issued.access, start + 60s));
        QVERIFY(!tokens.find(issued.refresh, start)); // a refresh token is no access token
    }

    void rotation()
    {
        IssuedTokens tokens({});
        const auto first = tokens.issue(granted(), start);
        const auto second = refresh(tokens, first.refresh);
        const auto &next = std::get<NewTokens>(second);
        QVERIFY(next.refresh.reveal() != first.refresh.reveal());
        QVERIFY(next.access.reveal() != first.access.reveal());
        QCOMPARE(next.granted.scopes, granted().scopes);
        QVERIFY(tokens.find(next.access, start));
        QVERIFY(std::holds_alternative<NewTokens>(refresh(tokens, next.refresh)));
    }

    void reuseEndsTheSignIn()
    {
        IssuedTokens tokens({});
        const auto other = tokens.issue(granted(), start);
        const auto first = tokens.issue(granted(), start);
        const auto second = refresh(tokens, first.refresh);
        const auto &next = std::get<NewTokens>(second);

        QVERIFY(hasFailed(refresh(tokens, first.refresh)));
        QVERIFY(!tokens.find(next.access, start));
        QVERIFY(!tokens.find(first.access, start));
        QVERIFY(hasFailed(refresh(tokens, next.refresh)));
        // Other sign-ins continue.
        QVERIFY(tokens.find(other.access, start));
        QVERIFY(std::holds_alternative<NewTokens>(refresh(tokens, other.refresh)));
    }

    void gracePeriod()
    {
        IssuedTokens tokens({.grace = 10s});
        const auto first = tokens.issue(granted(), start);
        refresh(tokens, first.refresh); // this response and the next one are lost
        refresh(tokens, first.refresh, start + 5s);
        const auto third = refresh(tokens, first.refresh, start + 9999ms);
        const auto &next = std::get<NewTokens>(third);
        QVERIFY(tokens.find(next.access, start + 10s));
        QVERIFY(hasFailed(refresh(tokens, first.refresh, start + 10s)));
        // The use of a replaced token after the grace period has ended the sign-in.
        QVERIFY(hasFailed(refresh(tokens, next.refresh, start + 10s)));
    }

    void gracePeriodOfTheLastTokenOnly()
    {
        IssuedTokens tokens({.grace = 10s});
        const auto first = tokens.issue(granted(), start);
        const auto second = refresh(tokens, first.refresh);
        refresh(tokens, std::get<NewTokens>(second).refresh);
        QVERIFY(hasFailed(refresh(tokens, first.refresh)));
    }

    void unknownTokensHaveNoEffect()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(granted(), start);
        for (const QByteArray &text : {QByteArray(), QByteArray("x"), QByteArray(43, 'A'),
                                       issued.refresh.reveal().chopped(1),
                                       issued.refresh.reveal() + 'A', issued.access.reveal()}) {
            QVERIFY(hasFailed(refresh(tokens, Secret(text))));
            QVERIFY(tokens.revoke(Secret(text.isEmpty() ? QByteArray("y") : text + '!'), "tv"));
        }
        QVERIFY(tokens.find(issued.access, start));
    }

    void changedTokensAreUnknown()
    {
        // Each byte is changed once: in the kind, the family, the generation, the expiry, and the
        // authentication code.
        IssuedTokens tokens({});
        const auto issued = tokens.issue(granted(), start);
        for (qsizetype i = 0; i < issued.refresh.reveal().size(); ++i) {
            QByteArray refreshToken = issued.refresh.reveal();
            refreshToken[i] = refreshToken[i] == 'A' ? 'B' : 'A';
            QVERIFY(hasFailed(refresh(tokens, Secret(refreshToken))));
            QByteArray accessToken = issued.access.reveal();
            accessToken[i] = accessToken[i] == 'A' ? 'B' : 'A';
            QVERIFY(!tokens.find(Secret(accessToken), start));
        }
        QVERIFY(tokens.find(issued.access, start));
    }

    void otherClients()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(granted(), start);
        QVERIFY(hasFailed(tokens.refresh(issued.refresh, "other", {}, start)));
        QVERIFY(!tokens.revoke(issued.refresh, "other"));
        QVERIFY(std::holds_alternative<NewTokens>(refresh(tokens, issued.refresh)));
    }

    void scopes()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(granted(), start);
        QVERIFY(hasFailed(tokens.refresh(issued.refresh, "tv", {"openid", "admin"}, start),
                          RefreshError::InvalidScope));
        // The refresh token is still valid after the error.
        QVERIFY(std::holds_alternative<NewTokens>(
            tokens.refresh(issued.refresh, "tv", {"openid"}, start)));
    }

    void revocation_data()
    {
        QTest::addColumn<bool>("byRefreshToken");
        QTest::newRow("refresh token") << true;
        QTest::newRow("access token") << false;
    }
    void revocation()
    {
        QFETCH(bool, byRefreshToken);
        IssuedTokens tokens({});
        const auto issued = tokens.issue(granted(), start);
        QVERIFY(tokens.revoke(byRefreshToken ? issued.refresh : issued.access, "tv"));
        QVERIFY(!tokens.find(issued.access, start));
        QVERIFY(hasFailed(refresh(tokens, issued.refresh)));
        QVERIFY(tokens.revoke(issued.refresh, "tv")); // revoking it again succeeds too
    }

    void refreshLifetime()
    {
        IssuedTokens tokens({60s, 1h, true, 10});
        const auto issued = tokens.issue(granted(), start);
        const auto second = refresh(tokens, issued.refresh, start + 59min);
        QVERIFY(std::holds_alternative<NewTokens>(second));
        // The lifetime is counted from the start of the sign-in.
        QVERIFY(hasFailed(refresh(tokens, std::get<NewTokens>(second).refresh, start + 1h)));
    }

    void withoutRefreshTokens()
    {
        IssuedTokens tokens({60s, 1h, false, 10});
        const auto issued = tokens.issue(granted(), start);
        QVERIFY(issued.refresh.isEmpty());
        QVERIFY(tokens.find(issued.access, start));
    }

    void aFloodEndsOnlyItsOwnSignIns()
    {
        IssuedTokens tokens({});
        const QHostAddress attacker("192.0.2.1");
        const QHostAddress other("192.0.2.2");
        const auto first = tokens.issue({"tv", {"openid"}, other}, start);
        for (int i = 0; i < 5000; ++i)
            tokens.issue({"tv", {"openid"}, attacker}, start + 1s);
        QVERIFY(tokens.find(first.access, start + 1s));
        QCOMPARE(tokens.count(), 1000);
    }

    void end()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(granted(), start);
        const auto other = tokens.issue(granted(), start);
        tokens.end("unknown");
        tokens.end(issued.signIn);
        QVERIFY(!tokens.find(issued.access, start));
        QVERIFY(hasFailed(refresh(tokens, issued.refresh)));
        QVERIFY(tokens.find(other.access, start));
    }

    void memoryIsBounded()
    {
        IssuedTokens tokens({60s, 1h, true, 3});
        const auto oldest = tokens.issue(granted(), start);
        const auto second = tokens.issue(granted(), start + 1s);
        tokens.issue(granted(), start + 2s);
        tokens.issue(granted(), start + 3s);
        QCOMPARE(tokens.count(), 3);
        QVERIFY(!tokens.find(oldest.access, start + 4s));
        QVERIFY(tokens.find(second.access, start + 4s));
        tokens.issue(granted(), start + 2h);
        QCOMPARE(tokens.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestIssuedTokens)
#include "tst_issuedtokens.moc"
