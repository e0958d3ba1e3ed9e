// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionaccess.h"
#include "session/sessionstore.h"
#include "signin/signinaccess.h"
#include "support/serverfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace DeviceSignIn;
using namespace std::chrono_literals;
using State = Session::State;
using Fate = ScriptedStore::Fate;

namespace {

/*!
    A household, and the server at which its people sign in. Each sign-in gets tokens with the next
    number, beginning with a1 and r1.
*/
struct HouseholdFixture : ServerFixture
{
    std::unique_ptr<Household> household = make();
    int number = 0;

    std::unique_ptr<Household> make()
    {
        const auto create = [this](const QString &account) {
            return createSignIn(account, &server, &transport, &store, &clock);
        };
        return createHousehold(create, &store, &clock);
    }

    static QStringList read(Household *of)
    {
        of->read();
        settle();
        return of->names();
    }
    QStringList read() const { return read(household.get()); }
    /*! The people as another start of the program finds them, with their accounts. */
    QStringList stored()
    {
        const auto other = make();
        QStringList people;
        const QStringList names = read(other.get());
        for (qsizetype index = 0; index < names.size(); ++index)
            people.append(other->accounts().at(index) + u' ' + names.at(index));
        return people;
    }

    Session *session() const { return household->signIn()->session(); }

    /*! Approves the code on the screen as a person with these claims. */
    void approveAs(const QByteArray &claims)
    {
        const QByteArray next = QByteArray::number(++number);
        answerPoll(200, "{'access_token':'a" + next + "','refresh_token':'r" + next
                            + "','token_type':'Bearer','expires_in':3600}");
        answer(200, claims);
    }
    void signIn(const QByteArray &claims)
    {
        household->add();
        settle();
        giveCode();
        approveAs(claims);
    }
    void leave()
    {
        household->leave();
        settle();
    }
    void add(const QByteArray &claims)
    {
        signIn(claims);
        QCOMPARE(session()->state(), State::SignedIn);
        leave();
    }

    /*!
        Requests an access token of the person who is signed in. It is written to \a token when it
        is there.
    */
    PendingCall requestToken(QByteArray *token)
    {
        PendingCall call = session()->accessToken([token](const Session::AccessToken &result) {
            if (const auto *secret = std::get_if<Secret>(&result))
                *token = secret->reveal();
        });
        settle();
        return call;
    }
    /*! Lets the server issue the tokens a9 and r9 for the old ones. */
    void answerRefresh()
    {
        answer(200, "{'access_token':'a9','refresh_token':'r9','token_type':'Bearer',"
                    "'expires_in':3600}");
    }

    /*! Chooses the person, whose tokens have expired and whom the server refuses. */
    void chooseRefused(int index)
    {
        advance(2h);
        household->choose(index);
        settle();
        answer(400, "{'error':'invalid_request'}");
        advance(2s);
        answer(400, "{'error':'invalid_request'}");
        QCOMPARE(session()->endReason(), Reason::RefreshRefused);
        giveCode();
    }

    /*! Marks the tokens of an account as refused: see RefreshRefused. */
    void markRefused(const QString &account)
    {
        SessionStore sessions(account, &store);
        const auto mark = [&](const SessionStore::Content &content) {
            StoredSession session = content.newest->clone();
            session.isRefused = true;
            session.pause.record({{Reason::ServerRefused, {}, {}}, 1h}, clock.utc());
            return sessions.save(session, [](const SessionStore::Saved &) {});
        };
        PendingCall saving;
        const PendingCall loading =
            sessions.load([&](const SessionStore::Content &content) { saving = mark(content); });
        settle();
    }

    /*! Removes the code of a sign-in from the store. */
    void forgetCode(const QString &account)
    {
        const PendingCall removing = store.remove(account + "/pending", [](const StoreResult &) {});
        settle();
    }

    /*! The refresh token with which this person is signed in after a choice. */
    QByteArray tokenOf(int index)
    {
        household->choose(index);
        settle();
        const QByteArray token = tokensOf(*session()).refreshToken.reveal();
        leave();
        return token;
    }

    /*! Removes a person, and returns the tokens that are revoked by that. */
    QByteArrayList revokedByRemoving(int index)
    {
        const size_t before = requests();
        household->remove(index);
        answerAll(200, "{}");
        const QByteArrayList revoked = revokedSince(before);
        leave();
        return revoked;
    }

    static constexpr char ada[] = "{'sub':'1','name':'Ada'}";
    static constexpr char grace[] = "{'sub':'2','name':'Grace'}";
    static constexpr char kim[] = "{'sub':'3','name':'Kim'}";
};

} // namespace

/*! Somebody signs in to a household who is in it already. */
class TestSamePerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listed_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QStringList>("people");
        QTest::newRow("again") << QByteArray(HouseholdFixture::ada)
                               << QByteArray(HouseholdFixture::ada) << QStringList("person-1 Ada");
        QTest::newRow("with a new name")
            << QByteArray(HouseholdFixture::ada) << QByteArray("{'sub':1,'name':'Ada L.'}")
            << QStringList("person-1 Ada L.");
        QTest::newRow("a namesake")
            << QByteArray(HouseholdFixture::ada) << QByteArray("{'sub':'9','name':'Ada'}")
            << QStringList({"person-1 Ada", "person-2 Ada"});
        QTest::newRow("a server that does not tell")
            << QByteArray("{'name':'Ada'}") << QByteArray("{'name':'Ada'}")
            << QStringList({"person-1 Ada", "person-2 Ada"});
        QTest::newRow("a server that tells later")
            << QByteArray("{'name':'Ada'}") << QByteArray(HouseholdFixture::ada)
            << QStringList({"person-1 Ada", "person-2 Ada"});
    }
    void listed()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QStringList, people);
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(first);
        fixture.add(second);
        QCOMPARE(fixture.stored(), people);
        QCOMPARE(fixture.household->names().size(), people.size());
    }

    /*! The others stay as they are, and the new tokens take the place of the old ones. */
    void theNewTokensAreUsed()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.add(fixture.grace);
        QCOMPARE(fixture.household->lastPerson(), 1);
        fixture.signIn(fixture.ada);
        QCOMPARE(fixture.session()->accountName(), QString("Ada"));
        QCOMPARE(fixture.session()->account(), QString("person-1"));
        QVERIFY(fixture.session()->isPersistent());
        fixture.leave();
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "Grace"}));
        QCOMPARE(fixture.household->lastPerson(), 0);
        QCOMPARE(fixture.tokenOf(0), QByteArray("r3"));
        QCOMPARE(fixture.tokenOf(1), QByteArray("r2"));
        QCOMPARE(fixture.transport.inFlight(), 0);
        // The next one who is added gets the account that Ada did not need.
        fixture.add(fixture.kim);
        QCOMPARE(fixture.stored(), QStringList({"person-1 Ada", "person-2 Grace", "person-3 Kim"}));
    }

    /*!
        The old tokens are revoked with the new ones, and not before: some servers revoke all tokens
        of a person and a client with any of them.
    */
    void theOldTokensAreRevokedAtTheSignOut()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.add(fixture.ada);
        // Both places in the store get tokens of the new sign-in.
        for (const char *token : {"r3", "r4"}) {
            fixture.advance(2h);
            fixture.household->choose(0);
            settle();
            fixture.answer(200, QByteArray("{'access_token':'a','token_type':'Bearer',"
                                           "'expires_in':3600,'refresh_token':'")
                                    + token + "'}");
            fixture.leave();
        }
        const QByteArrayList revoked = fixture.revokedByRemoving(0);
        QCOMPARE(revoked.first(), QByteArray("r4"));
        QVERIFY(revoked.contains("r1"));
        QCOMPARE(fixture.stored(), QStringList());
    }

    void onThePageOfARefusedPerson_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QStringList>("people");
        QTest::addColumn<QString>("account");
        const QStringList both{"person-1 Ada", "person-2 Grace"};
        QTest::newRow("she herself") << QByteArray(HouseholdFixture::ada) << both << "person-1";
        QTest::newRow("another one of them")
            << QByteArray(HouseholdFixture::grace) << both << "person-2";
        QTest::newRow("somebody new")
            << QByteArray(HouseholdFixture::kim)
            << QStringList({"person-1 Ada", "person-2 Grace", "person-3 Kim"}) << "person-3";
        QTest::newRow("somebody unknown")
            << QByteArray("{'name':'Mary'}") << QStringList({"person-1 Mary", "person-2 Grace"})
            << "person-1";
    }
    /*! The server does not renew Ada's session, and her page asks for a sign-in. */
    void onThePageOfARefusedPerson()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QStringList, people);
        QFETCH(QString, account);
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.add(fixture.grace);
        fixture.chooseRefused(0);
        fixture.approveAs(claims);
        QCOMPARE(fixture.session()->state(), State::SignedIn);
        QCOMPARE(fixture.session()->account(), account);
        fixture.leave();
        QCOMPARE(fixture.stored(), people);
        QCOMPARE(fixture.household->accounts().at(fixture.household->lastPerson()), account);
        QCOMPARE(fixture.tokenOf(fixture.household->lastPerson()), QByteArray("r3"));
    }

    /*! Refused tokens are kept, and may be accepted again when somebody else has used the page. */
    void theRefusedPersonComesBack()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.chooseRefused(0);
        fixture.approveAs(fixture.grace);
        fixture.leave();
        fixture.household->choose(0);
        settle();
        fixture.answerRefresh();
        QCOMPARE(fixture.session()->state(), State::SignedIn);
        QCOMPARE(fixture.session()->accountName(), QString("Ada"));
    }

    /*! The page is left before the server has revoked all tokens of a person who is removed. */
    void leftDuringARemoval()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.add(fixture.ada);
        const size_t before = fixture.requests();
        fixture.household->remove(0);
        settle();
        QCOMPARE(fixture.session()->state(), State::SigningOut);
        fixture.leave();
        bool isDone = false;
        const PendingCall finishing = fixture.server.whenDiscarded([&] { isDone = true; });
        settle();
        QVERIFY(!isDone);
        fixture.answerAll(200, "{}");
        QVERIFY(isDone);
        QCOMPARE(fixture.revokedSince(before), QByteArrayList({"r2", "a2", "r1", "a1"}));
        QCOMPARE(fixture.read(), QStringList());
    }

    void changedByAnotherProgram_data()
    {
        QTest::addColumn<bool>("isRemoval");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("chosen") << false << false;
        QTest::newRow("removed") << true << false;
        QTest::newRow("refused, and chosen") << false << true;
        QTest::newRow("refused, and removed") << true << true;
    }
    /*! Another program has given the account to somebody else since the list was shown. */
    void changedByAnotherProgram()
    {
        QFETCH(bool, isRemoval);
        QFETCH(bool, isRefused);
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        auto first = std::exchange(fixture.household, fixture.make());
        fixture.read();
        fixture.revokedByRemoving(0);
        fixture.add(fixture.grace);
        QCOMPARE(fixture.stored(), QStringList("person-1 Grace"));
        fixture.household = std::move(first);
        QCOMPARE(fixture.household->names(), QStringList("Ada"));
        if (isRefused)
            fixture.markRefused("person-1");
        if (isRemoval)
            fixture.household->remove(0);
        else
            fixture.household->choose(0);
        const QSignalSpy changes(fixture.session(), &Session::stateChanged);
        settle();
        // Not even for one turn of the event loop.
        QVERIFY(changes.isEmpty());
        QVERIFY(!fixture.household->signIn());
        QCOMPARE(fixture.transport.inFlight(), 0);
        QCOMPARE(fixture.household->names(), QStringList("Grace"));
    }

    /*! Another program signs the person out and gives the account to somebody else. */
    void changedWhileSignedIn()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.household->choose(0);
        settle();
        auto first = std::exchange(fixture.household, fixture.make());
        fixture.read();
        fixture.revokedByRemoving(0);
        fixture.advance(2h);
        fixture.add(fixture.grace);
        QCOMPARE(fixture.stored(), QStringList("person-1 Grace"));
        fixture.household = std::move(first);
        QCOMPARE(fixture.session()->accountName(), QString("Ada"));
        const QSignalSpy signedIn(fixture.session(), &Session::signedIn);
        QByteArray token;
        const PendingCall call = fixture.requestToken(&token);
        QCOMPARE(token, QByteArray());
        QCOMPARE(signedIn.size(), 0);
        QVERIFY(!fixture.household->signIn());
        QCOMPARE(fixture.transport.inFlight(), 0);
        QCOMPARE(fixture.household->names(), QStringList("Grace"));
        QCOMPARE(fixture.stored(), QStringList("person-1 Grace"));
    }

    /*! Another program has the account open, and goes on with the new tokens. */
    void activeElsewhere()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        const auto elsewhere = createSession("person-1", &fixture.server, &fixture.transport,
                                             &fixture.store, &fixture.clock);
        elsewhere->restore();
        settle();
        QCOMPARE(tokensOf(*elsewhere).refreshToken.reveal(), QByteArray("r1"));
        fixture.add(fixture.ada);
        const size_t sent = fixture.requests();
        QByteArray token;
        const PendingCall call = elsewhere->accessTokenAfterRefusal(
            Secret("a1"), [&](const Session::AccessToken &result) {
                if (const auto *secret = std::get_if<Secret>(&result))
                    token = secret->reveal();
            });
        settle();
        QCOMPARE(token, QByteArray("a2"));
        QCOMPARE(fixture.requests(), sent);
    }

    void twoProgramsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QStringList>("people");
        QTest::newRow("one person")
            << QByteArray(HouseholdFixture::ada) << QStringList("person-1 Ada");
        QTest::newRow("two people") << QByteArray(HouseholdFixture::grace)
                                    << QStringList({"person-1 Ada", "person-2 Grace"});
    }
    /*! Both find nobody, begin with the same account, and hear at the same time who signed in. */
    void twoProgramsAtOnce()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QStringList, people);
        HouseholdFixture fixture;
        const auto other = fixture.make();
        for (Household *one : {fixture.household.get(), other.get()}) {
            fixture.read(one);
            one->add();
            settle();
            fixture.giveCode();
            // Otherwise the second one would go on with the code of the first one.
            fixture.forgetCode("person-1");
        }
        fixture.advance(5s);
        for (const char *token : {"1", "2"})
            fixture.answer(200, QByteArray("{'token_type':'Bearer','expires_in':3600,"
                                           "'access_token':'a")
                                    + token + "','refresh_token':'r" + token + "'}");
        // Both are reported before either has stored anything.
        fixture.transport.answerNext(ScriptedTransport::json(200, json(fixture.ada)));
        fixture.transport.answerNext(ScriptedTransport::json(200, json(claims)));
        settle();
        QCOMPARE(fixture.session()->state(), State::SignedIn);
        QCOMPARE(other->signIn()->session()->state(), State::SignedIn);
        QCOMPARE(fixture.stored(), people);
    }

    void powerFailure_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<Fate>("fate");
        for (int call = 0; call < 16; ++call) {
            QTest::addRow("before call %d", call) << call << Fate::Lost;
            QTest::addRow("in call %d", call) << call << Fate::Torn;
            QTest::addRow("after call %d", call) << call << Fate::CarriedOut;
        }
    }
    /*! Ada has either the old tokens or the new ones, and is in the list once. */
    void powerFailure()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.add(fixture.grace);
        fixture.household->add();
        settle();
        fixture.giveCode();
        fixture.store.failPowerAfter(call, fate);
        fixture.approveAs(fixture.ada);
        const bool wasTold = fixture.session()->state() == State::SignedIn;
        fixture.household.reset();
        fixture.answerAll(200, "{}"); // new tokens that were not stored are revoked
        fixture.store.restorePower();
        fixture.household = fixture.make();
        QCOMPARE(fixture.stored(), QStringList({"person-1 Ada", "person-2 Grace"}));
        fixture.read();
        const QByteArray token = fixture.tokenOf(0);
        QVERIFY(token == "r3" || (token == "r1" && !wasTold));
        QCOMPARE(fixture.tokenOf(1), QByteArray("r2"));
        fixture.forgetCode("person-3");
        fixture.add(fixture.ada);
        QCOMPARE(fixture.stored(), QStringList({"person-1 Ada", "person-2 Grace"}));
    }

    void powerFailureOfSomebodyNew_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<Fate>("fate");
        for (int call = 0; call < 16; ++call) {
            QTest::addRow("before call %d", call) << call << Fate::Lost;
            QTest::addRow("after call %d", call) << call << Fate::CarriedOut;
        }
    }
    /*!
        The store has no tokens of somebody who is not in the list: the next person who is added
        would be signed in with them.
    */
    void powerFailureOfSomebodyNew()
    {
        QFETCH(int, call);
        QFETCH(Fate, fate);
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.household->add();
        settle();
        fixture.giveCode();
        fixture.store.failPowerAfter(call, fate);
        fixture.approveAs(fixture.kim);
        fixture.household.reset();
        fixture.answerAll(200, "{}");
        fixture.store.restorePower();
        fixture.household = fixture.make();
        const QStringList people = fixture.read();
        if (people.size() == 2) {
            QCOMPARE(people, QStringList({"Ada", "Kim"}));
            QCOMPARE(fixture.tokenOf(1), QByteArray("r2"));
        } else {
            QCOMPARE(people, QStringList("Ada"));
        }
        fixture.forgetCode(QString("person-%1").arg(people.size() + 1));
        fixture.household->add();
        settle();
        QCOMPARE(fixture.session()->state(), State::SignedOut);
        QCOMPARE(fixture.transport.inFlight(), 1);
        QVERIFY(fixture.transport.requests().back().url.path() == "/device");
    }

    /*! An account that can't be listed gets no tokens before there is room for it in the list. */
    void theListIsFull()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.store.fullEntry = "/accounts";
        fixture.signIn(fixture.kim);
        QCOMPARE(fixture.session()->state(), State::SignedIn);
        QCOMPARE(fixture.session()->storeStatus(), TokenStore::Status::DiskFull);
        QVERIFY(!fixture.session()->isPersistent());
        fixture.leave();
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "Kim"}));
        QCOMPARE(fixture.stored(), QStringList("person-1 Ada"));
        fixture.store.fullEntry.clear();
        fixture.read();
        QCOMPARE(fixture.stored(), QStringList({"person-1 Ada", "person-2 Kim"}));
        QCOMPARE(fixture.tokenOf(1), QByteArray("r2"));
    }

    /*!
        The server accepts tokens again that could not be stored, and the person is left at that
        moment, when the store works but does not have them yet.
    */
    void leftBeforeTheTokensAreStored()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.signIn(fixture.ada);
        fixture.advance(2h);
        QByteArray token;
        const PendingCall call = fixture.requestToken(&token);
        fixture.answer(400, "{'error':'invalid_request'}");
        fixture.advance(2s);
        fixture.answer(400, "{'error':'invalid_request'}");
        QCOMPARE(fixture.session()->endReason(), Reason::RefreshRefused);
        fixture.store.status = StoreResult::Status::Done;
        fixture.session()->retryRestore();
        settle();
        QCOMPARE(fixture.session()->storeStatus(), TokenStore::Status::Done);
        fixture.advance(61s);
        connect(fixture.session(), &Session::signedIn, fixture.household.get(),
                [&] { fixture.household->leave(); });
        fixture.answerRefresh();
        QCOMPARE(fixture.household->names(), QStringList("Ada"));
        QCOMPARE(fixture.stored(), QStringList("person-1 Ada"));
        QCOMPARE(fixture.tokenOf(0), QByteArray("r9"));
    }

    /*!
        A person who has two accounts already, which an application has named, keeps both: that
        application would lose the one that the household would empty.
    */
    void twoAccountsOfOnePerson()
    {
        HouseholdFixture fixture;
        for (const char *account : {"kitchen", "living"}) {
            const auto named = createSession(account, &fixture.server, &fixture.transport,
                                             &fixture.store, &fixture.clock);
            TokenSet tokens;
            tokens.accessToken = Secret("named-access");
            tokens.refreshToken = Secret(account);
            const PendingCall adopting = adoptTokens(named.get(), std::move(tokens), [] {});
            settle();
            fixture.answer(200, fixture.ada);
        }
        const QStringList both{"kitchen Ada", "living Ada"};
        QCOMPARE(fixture.stored(), both);
        fixture.read();
        QCOMPARE(fixture.tokenOf(1), QByteArray("living"));
        QCOMPARE(fixture.household->lastPerson(), 1);
        fixture.add(fixture.ada);
        QCOMPARE(fixture.stored(), both);
        QCOMPARE(fixture.tokenOf(0), QByteArray("r1"));
        QCOMPARE(fixture.household->lastPerson(), 0);
        QCOMPARE(fixture.tokenOf(1), QByteArray("living"));
    }

    void whileTheStoreFails_data()
    {
        QTest::addColumn<StoreResult::Status>("status");
        QTest::addColumn<bool>("writesOnly");
        QTest::newRow("locked") << StoreResult::Status::Locked << false;
        QTest::newRow("gone") << StoreResult::Status::Unavailable << false;
        QTest::newRow("full") << StoreResult::Status::DiskFull << true;
    }
    /*! Her new tokens find their place when the store works again. */
    void whileTheStoreFails()
    {
        QFETCH(StoreResult::Status, status);
        QFETCH(bool, writesOnly);
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.grace);
        fixture.add(fixture.ada);
        StoreResult::Status &failing =
            writesOnly ? fixture.store.writeStatus : fixture.store.status;
        failing = status;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.add(fixture.ada);
        QCOMPARE(fixture.household->names().count("Ada"), 1);
        fixture.household->choose(int(fixture.household->names().indexOf("Ada")));
        settle();
        QCOMPARE(tokensOf(*fixture.session()).refreshToken.reveal(), QByteArray("r4"));
        QVERIFY(!fixture.session()->isPersistent());
        fixture.leave();

        failing = StoreResult::Status::Done;
        fixture.store.isUnlockedWhenAsked = true;
        QCOMPARE(fixture.read(), QStringList({"Grace", "Ada"}));
        QCOMPARE(fixture.household->accounts(), QStringList({"person-1", "person-2"}));
        QCOMPARE(fixture.stored(), QStringList({"person-1 Grace", "person-2 Ada"}));
        QCOMPARE(fixture.tokenOf(1), QByteArray("r4"));
        QCOMPARE(fixture.tokenOf(0), QByteArray("r1"));
        const QByteArrayList revoked = fixture.revokedByRemoving(1);
        for (const char *token : {"r2", "r3", "r4"})
            QVERIFY2(revoked.contains(token), token);
    }

    /*! A refresh stores tokens that could not be stored before, and where they belong. */
    void storedByARefresh()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.store.status = StoreResult::Status::Locked;
        fixture.read();
        fixture.signIn(fixture.ada);
        QVERIFY(!fixture.session()->isPersistent());
        fixture.store.status = StoreResult::Status::Done;
        fixture.advance(2h);
        QByteArray token;
        const PendingCall call = fixture.requestToken(&token);
        fixture.answerRefresh();
        QCOMPARE(token, QByteArray("a9"));
        QVERIFY(fixture.session()->isPersistent());
        QCOMPARE(fixture.stored(), QStringList("person-1 Ada"));
        fixture.leave();
        QCOMPARE(fixture.household->names(), QStringList("Ada"));
        QCOMPARE(fixture.tokenOf(0), QByteArray("r9"));
    }

    void storedLate_data()
    {
        QTest::addColumn<bool>("isDuringRefresh");
        QTest::newRow("before they are refreshed") << false;
        QTest::newRow("while they are refreshed") << true;
    }
    /*! The store has reported that the tokens could not be written, and has written them later. */
    void storedLate()
    {
        QFETCH(bool, isDuringRefresh);
        HouseholdFixture fixture;
        fixture.read();
        fixture.store.losesWrites = true;
        fixture.signIn(fixture.ada);
        QVERIFY(!fixture.session()->isPersistent());
        fixture.store.losesWrites = false;
        if (!isDuringRefresh)
            fixture.store.writeLate();
        settle();
        fixture.advance(2h);
        QByteArray token;
        const PendingCall call = fixture.requestToken(&token);
        if (isDuringRefresh)
            fixture.store.writeLate();
        fixture.answerRefresh();
        QCOMPARE(token, QByteArray("a9"));
        QCOMPARE(tokensOf(*fixture.session()).refreshToken.reveal(), QByteArray("r9"));
        fixture.leave();
        QCOMPARE(fixture.tokenOf(0), QByteArray("r9"));
    }

    /*! The account of somebody else could not be told from that of the person who has signed in. */
    void signedOutWithoutAnAccount()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.chooseRefused(0);
        fixture.store.status = StoreResult::Status::Locked;
        fixture.approveAs(fixture.grace);
        QCOMPARE(fixture.session()->state(), State::SignedIn);
        QCOMPARE(fixture.session()->account(), QString("person-1"));
        fixture.store.status = StoreResult::Status::Done;
        const size_t before = fixture.requests();
        fixture.session()->signOut();
        fixture.answerAll(200, "{}");
        QCOMPARE(fixture.session()->state(), State::SignedOut);
        QVERIFY(fixture.requests() > before);
        for (size_t sent = before; sent < fixture.requests(); ++sent)
            QVERIFY(!fixture.transport.requests()[sent].body.reveal().contains("token=r1"));
        QCOMPARE(fixture.stored(), QStringList("person-1 Ada"));
    }

    /*! The store works again at the second sign-in, before the first one was tried again. */
    void storedTheSecondTime()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.store.status = StoreResult::Status::Unavailable;
        fixture.signIn(fixture.ada);
        fixture.household->leave();
        fixture.store.status = StoreResult::Status::Done;
        fixture.signIn(fixture.ada);
        QVERIFY(fixture.session()->isPersistent());
        fixture.leave();
        QCOMPARE(fixture.stored(), QStringList("person-2 Ada"));
        QCOMPARE(fixture.household->names(), QStringList("Ada"));
        const QByteArrayList revoked = fixture.revokedByRemoving(0);
        QVERIFY(revoked.contains("r1"));
        QVERIFY(revoked.contains("r2"));
    }

    void withoutLeaving_data()
    {
        QTest::addColumn<StoreResult::Status>("writeStatus");
        QTest::newRow("stored") << StoreResult::Status::Done;
        QTest::newRow("not stored") << StoreResult::Status::DiskFull;
    }
    /*! As by an app with a menu on the page of a person, from which another one can sign in. */
    void withoutLeaving()
    {
        QFETCH(StoreResult::Status, writeStatus);
        HouseholdFixture fixture;
        fixture.read();
        fixture.store.writeStatus = writeStatus;
        fixture.signIn(fixture.ada);
        fixture.signIn(fixture.grace);
        fixture.signIn(fixture.ada);
        fixture.signIn(fixture.kim);
        fixture.leave();
        QCOMPARE(fixture.household->names(), QStringList({"Ada", "Grace", "Kim"}));
        QCOMPARE(fixture.tokenOf(0), QByteArray("r3"));
        QCOMPARE(fixture.tokenOf(1), QByteArray("r2"));
        QCOMPARE(fixture.tokenOf(2), QByteArray("r4"));
    }

    /*! Nobody is replaced by a sign-in that is given up before it is stored. */
    void givenUp()
    {
        HouseholdFixture fixture;
        fixture.read();
        fixture.add(fixture.ada);
        fixture.household->add();
        settle();
        fixture.giveCode();
        fixture.answerPoll(200, fixture.tokens);
        fixture.session()->signOut();
        fixture.answerAll(200, "{}");
        QCOMPARE(fixture.session()->state(), State::SignedOut);
        fixture.leave();
        QCOMPARE(fixture.household->names(), QStringList("Ada"));
        QCOMPARE(fixture.tokenOf(0), QByteArray("r1"));
    }
};

QTEST_GUILESS_MAIN(TestSamePerson)
#include "tst_sameperson.moc"
