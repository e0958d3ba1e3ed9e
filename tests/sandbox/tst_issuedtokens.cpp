// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/issuedtokens.h"

#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using Refusal = IssuedTokens::Refusal;

class TestIssuedTokens : public QObject
{
    Q_OBJECT

    static constexpr auto start = 1000000ms;

    static SignedInDevice tv() { return {"tv", {"openid", "profile"}}; }
    static std::variant<NewTokens, Refusal> refresh(IssuedTokens &tokens, const Secret &token,
                                                    IssuedTokens::Time now = start)
    {
        return tokens.refresh(token, "tv", {}, now);
    }
    static bool isRefused(const std::variant<NewTokens, Refusal> &result,
                          Refusal why = Refusal::InvalidGrant)
    {
        const auto *refusal = std::get_if<Refusal>(&result);
        return refusal && *refusal == why;
    }

private Q_SLOTS:
    void accessTokenLifetime()
    {
        IssuedTokens tokens({60s, 1h, true, 10});
        const auto issued = tokens.issue(tv(), start);
        QVERIFY(tokens.find(issued.access, start + 59999ms));
        QCOMPARE(tokens.find(issued.access, start)->clientId, "tv");
        QVERIFY(!tokens.find(issued.access, start + 60s));
        QVERIFY(!tokens.find(issued.refresh, start)); // not a key to the data
    }

    void rotation()
    {
        IssuedTokens tokens({});
        const auto first = tokens.issue(tv(), start);
        const auto second = refresh(tokens, first.refresh);
        const auto &next = std::get<NewTokens>(second);
        QVERIFY(next.refresh.reveal() != first.refresh.reveal());
        QVERIFY(next.access.reveal() != first.access.reveal());
        QCOMPARE(next.device.scopes, tv().scopes);
        QVERIFY(tokens.find(next.access, start));
        QVERIFY(std::holds_alternative<NewTokens>(refresh(tokens, next.refresh)));
    }

    void reuseEndsTheSignIn()
    {
        IssuedTokens tokens({});
        const auto other = tokens.issue(tv(), start);
        const auto first = tokens.issue(tv(), start);
        const auto second = refresh(tokens, first.refresh);
        const auto &next = std::get<NewTokens>(second);

        QVERIFY(isRefused(refresh(tokens, first.refresh)));
        QVERIFY(!tokens.find(next.access, start));
        QVERIFY(!tokens.find(first.access, start));
        QVERIFY(isRefused(refresh(tokens, next.refresh)));
        // Nobody else is harmed.
        QVERIFY(tokens.find(other.access, start));
        QVERIFY(std::holds_alternative<NewTokens>(refresh(tokens, other.refresh)));
    }

    void graceForALostAnswer()
    {
        IssuedTokens tokens({.grace = 10s});
        const auto first = tokens.issue(tv(), start);
        refresh(tokens, first.refresh); // lost, and so is the next
        refresh(tokens, first.refresh, start + 5s);
        const auto third = refresh(tokens, first.refresh, start + 9999ms);
        const auto &next = std::get<NewTokens>(third);
        QVERIFY(tokens.find(next.access, start + 10s));
        QVERIFY(isRefused(refresh(tokens, first.refresh, start + 10s)));
        QVERIFY(
            isRefused(refresh(tokens, next.refresh, start + 10s))); // with that the sign-in ended
    }

    void graceIsForTheLastOneOnly()
    {
        IssuedTokens tokens({.grace = 10s});
        const auto first = tokens.issue(tv(), start);
        const auto second = refresh(tokens, first.refresh);
        refresh(tokens, std::get<NewTokens>(second).refresh);
        QVERIFY(isRefused(refresh(tokens, first.refresh)));
    }

    void madeUpTokensHarmNobody()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(tv(), start);
        for (const QByteArray &text : {QByteArray(), QByteArray("x"), QByteArray(43, 'A'),
                                       issued.refresh.reveal().chopped(1),
                                       issued.refresh.reveal() + 'A', issued.access.reveal()}) {
            QVERIFY(isRefused(refresh(tokens, Secret(text))));
            QVERIFY(tokens.revoke(Secret(text.isEmpty() ? QByteArray("y") : text + '!'), "tv"));
        }
        QVERIFY(tokens.find(issued.access, start));
    }

    void changedTokensAreNotOurs()
    {
        // Wherever the change is: in the kind, the family, the generation, the expiry, or the code.
        IssuedTokens tokens({});
        const auto issued = tokens.issue(tv(), start);
        for (qsizetype i = 0; i < issued.refresh.reveal().size(); ++i) {
            QByteArray refreshToken = issued.refresh.reveal();
            refreshToken[i] = refreshToken[i] == 'A' ? 'B' : 'A';
            QVERIFY(isRefused(refresh(tokens, Secret(refreshToken))));
            QByteArray accessToken = issued.access.reveal();
            accessToken[i] = accessToken[i] == 'A' ? 'B' : 'A';
            QVERIFY(!tokens.find(Secret(accessToken), start));
        }
        QVERIFY(tokens.find(issued.access, start));
    }

    void onlyTheSameClient()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(tv(), start);
        QVERIFY(isRefused(tokens.refresh(issued.refresh, "other", {}, start)));
        QVERIFY(!tokens.revoke(issued.refresh, "other"));
        QVERIFY(std::holds_alternative<NewTokens>(refresh(tokens, issued.refresh)));
    }

    void scopes()
    {
        IssuedTokens tokens({});
        const auto issued = tokens.issue(tv(), start);
        QVERIFY(isRefused(tokens.refresh(issued.refresh, "tv", {"openid", "admin"}, start),
                          Refusal::InvalidScope));
        // The mistake has not cost the token.
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
        const auto issued = tokens.issue(tv(), start);
        QVERIFY(tokens.revoke(byRefreshToken ? issued.refresh : issued.access, "tv"));
        QVERIFY(!tokens.find(issued.access, start));
        QVERIFY(isRefused(refresh(tokens, issued.refresh)));
        QVERIFY(tokens.revoke(issued.refresh, "tv")); // once more does no harm
    }

    void refreshLifetime()
    {
        IssuedTokens tokens({60s, 1h, true, 10});
        const auto issued = tokens.issue(tv(), start);
        const auto second = refresh(tokens, issued.refresh, start + 59min);
        QVERIFY(std::holds_alternative<NewTokens>(second));
        // Counted from the beginning of the sign-in.
        QVERIFY(isRefused(refresh(tokens, std::get<NewTokens>(second).refresh, start + 1h)));
    }

    void withoutRefreshTokens()
    {
        IssuedTokens tokens({60s, 1h, false, 10});
        const auto issued = tokens.issue(tv(), start);
        QVERIFY(issued.refresh.isEmpty());
        QVERIFY(tokens.find(issued.access, start));
    }

    void memoryIsBounded()
    {
        IssuedTokens tokens({60s, 1h, true, 3});
        const auto oldest = tokens.issue(tv(), start);
        const auto second = tokens.issue(tv(), start + 1s);
        tokens.issue(tv(), start + 2s);
        tokens.issue(tv(), start + 3s);
        QCOMPARE(tokens.count(), 3);
        QVERIFY(!tokens.find(oldest.access, start + 4s));
        QVERIFY(tokens.find(second.access, start + 4s));
        tokens.issue(tv(), start + 2h);
        QCOMPARE(tokens.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestIssuedTokens)
#include "tst_issuedtokens.moc"
