// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/deviceauthorization.h"
#include "support/json.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

class TestDeviceAuthorization : public QObject
{
    Q_OBJECT

    /*!
        Returns the example in RFC 8628, section 3.2, with the members of \a changes. A null removes
        a member.
    */
    static HttpResponse answerWith(const QJsonObject &changes)
    {
        QJsonObject object{
            {"device_code", "GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"},
            {"user_code", "WDJB-MJHT"},
            {"verification_uri", "https://example.com/device"},
            {"verification_uri_complete", "https://example.com/device?user_code=WDJB-MJHT"},
            {"expires_in", 1800},
            {"interval", 7}};
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it->isNull())
                object.remove(it.key());
            else
                object.insert(it.key(), it.value());
        }
        return ScriptedTransport::json(200, QJsonDocument(object).toJson());
    }

private Q_SLOTS:
    void request()
    {
        ClientData config;
        config.clientId = "tv";
        config.scopes = QStringList{"openid", "profile"};
        ServerMetadata server;
        server.deviceAuthorizationEndpoint = QUrl("https://example.com/device_authorization");
        const auto request = deviceAuthorizationRequest(config, server);
        QCOMPARE(request.url, server.deviceAuthorizationEndpoint);
        QCOMPARE(request.body.reveal(), QByteArray("scope=openid%20profile&client_id=tv"));
    }

    void readsTheExampleOfTheRfc()
    {
        const auto read = readDeviceAuthorization(answerWith({}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        const auto &authorization = std::get<DeviceAuthorization>(read);
        QCOMPARE(authorization.deviceCode.reveal(),
                 QByteArray("GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"));
        QCOMPARE(authorization.userCode, QString("WDJB-MJHT"));
        QCOMPARE(authorization.verificationUri, QString("https://example.com/device"));
        QCOMPARE(authorization.verificationUriComplete,
                 QString("https://example.com/device?user_code=WDJB-MJHT"));
        QCOMPARE(authorization.lifetime.count(), 1800);
        QCOMPARE(authorization.interval.count(), 7);
    }

    void numbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("lifetime");
        QTest::newRow("missing") << QJsonValue() << 5 << 600;
        QTest::newRow("a number") << QJsonValue(11) << 11 << 11;
        QTest::newRow("a string") << QJsonValue("11") << 11 << 11;
        QTest::newRow("a fraction") << QJsonValue(2.2) << 3 << 3;
        QTest::newRow("zero") << QJsonValue(0) << 5 << 600;
        QTest::newRow("negative") << QJsonValue(-3) << 5 << 600;
        QTest::newRow("an empty string") << QJsonValue("") << 5 << 600;
        QTest::newRow("words") << QJsonValue("five") << 5 << 600;
        QTest::newRow("not a number") << QJsonValue("nan") << 5 << 600;
        QTest::newRow("true") << QJsonValue(true) << 5 << 600;
        QTest::newRow("an object") << QJsonValue(QJsonObject{}) << 5 << 600;
        QTest::newRow("absurd") << QJsonValue(1e300) << 300 << 86400;
        QTest::newRow("infinite") << QJsonValue("inf") << 300 << 86400;
    }
    void numbers()
    {
        QFETCH(QJsonValue, value);
        const auto read =
            readDeviceAuthorization(answerWith({{"interval", value}, {"expires_in", value}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(int(std::get<DeviceAuthorization>(read).interval.count()), "interval");
        QTEST(int(std::get<DeviceAuthorization>(read).lifetime.count()), "lifetime");
    }

    /*! Plex identifies a pairing by a number. */
    void readsANumberAsDeviceCode()
    {
        const auto read = readDeviceAuthorization(answerWith({{"device_code", 1234567890}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QCOMPARE(std::get<DeviceAuthorization>(read).deviceCode.reveal(), QByteArray("1234567890"));
    }

    void keepsTheCodeUnchanged()
    {
        const auto read = readDeviceAuthorization(answerWith({{"user_code", "0042 ab"}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QCOMPARE(std::get<DeviceAuthorization>(read).userCode, QString("0042 ab"));
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<Reason>("reason");
        const QJsonValue none;
        QTest::newRow("no device code")
            << QJsonObject{{"device_code", none}} << Reason::InvalidResponse;
        QTest::newRow("a list as device code")
            << QJsonObject{{"device_code", QJsonArray{17}}} << Reason::InvalidResponse;
        QTest::newRow("huge device code")
            << QJsonObject{{"device_code", QString(5000, u'x')}} << Reason::InvalidResponse;
        QTest::newRow("no user code")
            << QJsonObject{{"user_code", none}} << Reason::InvalidResponse;
        QTest::newRow("no address")
            << QJsonObject{{"verification_uri", none}} << Reason::InvalidResponse;
        QTest::newRow("code that reads backwards")
            << QJsonObject{{"user_code", QStringLiteral(u"A\u202EB")}} << Reason::UnsafeResponse;
        QTest::newRow("plain http")
            << QJsonObject{{"verification_uri", "http://example.com/device"}}
            << Reason::UnsafeResponse;
        QTest::newRow("an app's own scheme")
            << QJsonObject{{"verification_uri", "myapp://pair"}} << Reason::UnsafeResponse;
        QTest::newRow("error in a success, as some servers do")
            << QJsonObject{{"error", "invalid_client"}} << Reason::ClientRefused;
    }
    void refuses()
    {
        QFETCH(QJsonObject, changes);
        const auto read = readDeviceAuthorization(answerWith(changes), {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<Reason>("reason");
        const auto same = [](const char *what, const QString &address) {
            QTest::newRow(what) << address << address << Reason::None;
        };
        const auto row = [](const char *what, const QString &sent, const QString &shown) {
            QTest::newRow(what) << sent << shown << Reason::None;
        };
        const auto refused = [](const char *what, const QString &sent) {
            QTest::newRow(what) << sent << QString() << Reason::UnsafeResponse;
        };
        const auto unusable = [](const char *what, const QString &sent) {
            QTest::newRow(what) << sent << QString() << Reason::InvalidResponse;
        };
        same("ASCII", "https://a.example/device");
        same("a port, a query and a fragment", "https://a.example:8443/d?x=1&y=%C3%A9#/z");
        same("an address without a name", "https://[2001:db8::1]:8443/");
        same("accents", u"https://münchen.example/tv"_s);
        same("Cyrillic throughout", u"https://вход.рф/"_s);
        same("Greek throughout", u"https://σύνδεση.ελ/"_s);
        same("sent in ASCII", "https://xn--mnchen-3ya.example/");
        row("upper case, in which I looks like l", "HTTPS://PAYPAI.Example/Tv",
            "https://paypai.example/Tv");
        row("letters that look Latin", u"https://аррӏе.com/tv"_s, "https://xn--80ak6aa92e.com/tv");
        row("letters that look Latin, at home", u"https://раураӏ.рф/"_s,
            "https://xn--80aa0cbo65f.xn--p1ai/");
        row("letters that look Latin, on another top", u"https://вход.example/"_s,
            "https://xn--b1ae3a1a.example/");
        row("Greek letters that look Latin", u"https://ακον.ελ/"_s,
            QString("https://" + QString::fromLatin1(QUrl::toAce(u"ακον.ελ"_s)) + "/"));
        row("one letter of another script", u"https://аpple.com/"_s, "https://xn--pple-43d.com/");
        row("a Latin letter outside of the alphabets", u"https://ɡoogle.com/"_s,
            "https://xn--oogle-qmc.com/");
        row("an i without its dot", u"https://mıcrosoft.com/"_s, "https://xn--mcrosoft-tkb.com/");
        row("a script that the page's font lacks", u"https://日本語.jp/"_s,
            "https://xn--wgv71a119e.jp/");
        row("Cherokee", QString(u"https://"_s + u"ᏀᎻ.example/"_s),
            QString("https://" + QString::fromLatin1(QUrl::toAce(u"ᏀᎻ.example"_s)) + "/"));
        row("right to left", u"https://שלום.example/"_s, "https://xn--9dbne9b.example/");
        row("a fraction slash", u"https://good.example⁄login.evil.example/"_s,
            "https://good.xn--examplelogin-xk0g.evil.example/");
        row("a division slash", u"https://good.example∕x.evil.example/"_s,
            "https://good.xn--examplex-4f7d.evil.example/");
        refused("a fullwidth slash", u"https://good.example／x.evil.example/"_s);
        refused("a fullwidth question mark", u"https://good.example？x.evil.example/"_s);
        refused("a fullwidth number sign", u"https://good.example＃x.evil.example/"_s);
        row("an ideographic full stop", u"https://good。evil.example/"_s,
            "https://good.evil.example/");
        row("a halfwidth ideographic full stop", u"https://good｡evil.example/"_s,
            "https://good.evil.example/");
        row("a fullwidth full stop", u"https://good．evil.example/"_s,
            "https://good.evil.example/");
        refused("a one dot leader", u"https://good․example/"_s);
        row("fullwidth letters", u"https://ｇｏｏｇｌｅ.com/"_s, "https://google.com/");
        row("a ligature", u"https://ﬁ.example/"_s, "https://fi.example/");
        refused("user info", "https://good.example@evil.example/");
        refused("a port as user info", "https://good.example:443@evil.example/");
        refused("empty user info", "https://@evil.example/");
        refused("an encoded slash in the host", "https://good.example%2F.evil.example/");
        refused("an encoded @ in the host", "https://good.example%40evil.example/");
        refused("an encoded letter in the host", "https://ex%61mple.com/");
        refused("a semicolon in the host", "https://good.example;evil.example/");
        refused("a backslash", "https://good.example\\.evil.example/");
        refused("a backslash in the path", "https://evil.example/\\good.example");
        refused("a link-local address with a zone", "https://[fe80::1%25eth0]/");
        refused("an address of a future kind", "https://[v1.good]/");
        refused("no slashes", "https:good.example");
        refused("a space", "https://evil.example/ good.example");
        refused("a port that is none", "https://evil.example:99999/");
        refused("two dots", "https://good..example/");
        refused("a name so long that its end would not be seen",
                "https://good.example." + QString("aaaaaaaaaaaa.").repeated(8) + "evil.example/");
        unusable("a path that is too long in ASCII",
                 u"https://evil.example/"_s + QString(100, QChar(0x5D0)));
        row("an empty port", "https://a.example:/x", "https://a.example/x");
        row("a dot at the end", "https://a.example./x", "https://a.example/x");
        row("a number as an address", "https://3232235777/", "https://192.168.1.1/");
        row("an octal address", "https://0300.0250.1.1/", "https://192.168.1.1/");
        row("no scheme", "a.example/device", "https://a.example/device");
        row("no scheme and no path", "a.example", "https://a.example");
        row("no scheme, and a port", "a.example:8443/tv?x=1", "https://a.example:8443/tv?x=1");
        row("no scheme, and an address in the query", "a.example/tv?next=http://b.example/",
            "https://a.example/tv?next=http://b.example/");
        row("no scheme, in upper case", "WWW.Example.COM/Activate",
            "https://www.example.com/Activate");
        row("no scheme, in other letters", u"вход.рф/tv"_s, u"https://вход.рф/tv"_s);
        row("no scheme, on this machine", "localhost:8080/tv", "https://localhost:8080/tv");
        row("no scheme, an address without a name", "[2001:db8::1]:8443/tv",
            "https://[2001:db8::1]:8443/tv");
        row("slashes without a scheme", "//a.example/device", "https://a.example/device");
        refused("no scheme, user info", "good.example@evil.example/");
        refused("no scheme, a port as user info", "good.example:443@evil.example/");
        refused("no scheme, user info after slashes", "//good.example@evil.example/");
        refused("a word with a port", "javascript:1");
        unusable("a path alone", "/device");
        refused("a name with a space", "good.example evil.example/");
        same("a host in the path", "https://evil.example/https://good.example/@good.example");
        row("a path from right to left", u"https://evil.example/אב"_s,
            "https://evil.example/%D7%90%D7%91");
        row("slashes that are none in the path", u"https://evil.example/a∕b"_s,
            "https://evil.example/a%E2%88%95b");
        row("letters that look Latin in the query", u"https://evil.example/?а=1"_s,
            "https://evil.example/?%D0%B0=1");
    }
    /*!
        The host that is shown is the one that the phone will open, written so that it can't be
        taken for another one. The column \c shown is empty if the address is refused.
    */
    void addresses()
    {
        QFETCH(QString, sent);
        QFETCH(QString, shown);
        const auto read = readDeviceAuthorization(
            answerWith({{"verification_uri", sent}, {"verification_uri_complete", sent}}), {});
        if (shown.isEmpty()) {
            QVERIFY2(std::holds_alternative<Failure>(read), "it is shown");
            QTEST(std::get<Failure>(read).reason, "reason");
            return;
        }
        QVERIFY2(std::holds_alternative<DeviceAuthorization>(read), "it is refused");
        QCOMPARE(std::get<DeviceAuthorization>(read).verificationUri, shown);
        QCOMPARE(std::get<DeviceAuthorization>(read).verificationUriComplete, shown);
    }

    void completeAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("complete");
        QTest::addColumn<bool>("kept");
        QTest::newRow("the same host") << "https://a.example/tv"
                                       << "https://a.example/device?user_code=WDJB-MJHT" << true;
        QTest::newRow("in upper case") << "https://a.example/tv"
                                       << "https://A.EXAMPLE/tv?c=1" << true;
        QTest::newRow("with the usual port") << "https://a.example/tv"
                                             << "https://a.example:443/tv?c=1" << true;
        QTest::newRow("with a dot at the end") << "https://a.example/tv"
                                               << "https://a.example./tv?c=1" << true;
        QTest::newRow("another host") << "https://a.example/tv"
                                      << "https://b.example/tv?c=1" << false;
        QTest::newRow("a host below it") << "https://a.example/tv"
                                         << "https://evil.a.example/tv?c=1" << false;
        QTest::newRow("a host above it") << "https://login.a.example/tv"
                                         << "https://a.example/tv?c=1" << false;
        QTest::newRow("www") << "https://a.example/tv"
                             << "https://www.a.example/tv?c=1" << false;
        QTest::newRow("a host that looks the same")
            << "https://apple.com/tv" << u"https://аррӏе.com/tv"_s << false;
        QTest::newRow("another port") << "https://a.example/tv"
                                      << "https://a.example:8443/tv?c=1" << false;
        QTest::newRow("http on loopback") << "https://localhost/tv"
                                          << "http://localhost/tv?c=1" << false;
    }
    /*! The QR code leads to the server whose address is printed beside it, or has no code. */
    void completeAddresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, complete);
        QFETCH(bool, kept);
        const auto read = readDeviceAuthorization(
            answerWith({{"verification_uri", address}, {"verification_uri_complete", complete}}),
            {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        const auto &authorization = std::get<DeviceAuthorization>(read);
        QCOMPARE(authorization.verificationUri, address);
        QCOMPARE(authorization.userCode, QString("WDJB-MJHT"));
        QCOMPARE(!authorization.verificationUriComplete.isEmpty(), kept);
    }

    void unusableCompleteAddresses_data()
    {
        QTest::addColumn<QJsonValue>("sent");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *what, const QString &sent, const QString &shown) {
            QTest::newRow(what) << QJsonValue(sent) << shown;
        };
        const auto dropped = [&](const char *what, const QString &sent) { row(what, sent, {}); };
        const QString resolved = "https://example.com/tv?user_code=WDJB-MJHT";
        row("a path from the root", "/tv?user_code=WDJB-MJHT", resolved);
        row("a path", "tv?user_code=WDJB-MJHT", resolved);
        row("a path with a dot", "pair.php?c=1", "https://example.com/pair.php?c=1");
        row("a query alone", "?user_code=WDJB-MJHT",
            "https://example.com/device?user_code=WDJB-MJHT");
        row("slashes without a scheme", "//example.com/tv?user_code=WDJB-MJHT", resolved);
        row("no scheme", "example.com/tv?user_code=WDJB-MJHT", resolved);
        dropped("slashes and another host", "//evil.example/tv?user_code=WDJB-MJHT");
        dropped("longer than any address", "https://example.com/device?c=" + QString(600, u'x'));
        dropped("more than a QR code holds", "https://example.com/device?c=" + QString(2500, u'x'));
        dropped("another host without a scheme", "www.example.com/tv?user_code=WDJB-MJHT");
        dropped("relative and too long", "/device?c=" + QString(2500, u'x'));
        dropped("http in a home network", "http://192.168.1.20/device?c=WDJB-MJHT");
        dropped("http", "http://example.com/device?c=WDJB-MJHT");
        dropped("an app's own scheme", "exampletv://pair?code=WDJB-MJHT");
        dropped("an app's intent", "intent://pair#Intent;scheme=exampletv;end");
        dropped("a script", "javascript:1");
        dropped("hidden characters", u"https://example.com/\u202Edevice"_s);
        dropped("user info", "https://example.com@evil.example/");
        dropped("a backslash", "\\\\evil.example\\tv");
        QTest::newRow("a number") << QJsonValue(17) << QString();
    }
    /*!
        The complete address is optional (RFC 8628, section 3.3.1): one that can't be shown is left
        out, and people enter the code at the short address.
    */
    void unusableCompleteAddresses()
    {
        QFETCH(QJsonValue, sent);
        const auto read =
            readDeviceAuthorization(answerWith({{"verification_uri_complete", sent}}), {});
        QVERIFY2(std::holds_alternative<DeviceAuthorization>(read), "it is refused");
        const auto &authorization = std::get<DeviceAuthorization>(read);
        QTEST(authorization.verificationUriComplete, "shown");
        QCOMPARE(authorization.verificationUri, QString("https://example.com/device"));
        QCOMPARE(authorization.userCode, QString("WDJB-MJHT"));
    }

    void otherNamesWithoutAScheme_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Google's") << "verification_url";
        QTest::newRow("a profile's") << "link";
    }
    void otherNamesWithoutAScheme()
    {
        QFETCH(QString, name);
        ClientData config;
        config.profile.fields.verificationUri.append("link");
        const auto read = readDeviceAuthorization(
            answerWith({{"verification_uri", QJsonValue()}, {name, "www.example.com/device"}}),
            config);
        QVERIFY2(std::holds_alternative<DeviceAuthorization>(read), "it is refused");
        QCOMPARE(std::get<DeviceAuthorization>(read).verificationUri,
                 QString("https://www.example.com/device"));
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("sent");
        QTest::addColumn<QStringList>("remarks");
        const auto row = [](const char *what, const char *member, const QJsonValue &sent,
                            const QString &remark) {
            QTest::addRow("%s %s", member, what)
                << QString::fromLatin1(member) << sent
                << (remark.isEmpty() ? QStringList() : QStringList{remark});
        };
        const QString longInterval = "interval is too long: 300 seconds are used";
        const QString noInterval = "interval makes no sense: 5 seconds are used";
        const QString longLife = "expires_in is too long: 86400 seconds are used";
        const QString noLife = "expires_in makes no sense: 600 seconds are used";
        const QJsonValue senseless[] = {-5, 0, "soon", "nan", "-inf", "", true, QJsonArray{5}};
        for (const QJsonValue &sent : senseless) {
            const QByteArray what = QJsonDocument(QJsonArray{sent}).toJson(QJsonDocument::Compact);
            row(what, "interval", sent, noInterval);
            row(what, "expires_in", sent, noLife);
        }
        for (const QJsonValue &sent : {QJsonValue(1e300), QJsonValue("1e300"), QJsonValue("inf")}) {
            const QByteArray what = QJsonDocument(QJsonArray{sent}).toJson(QJsonDocument::Compact);
            row(what, "interval", sent, longInterval);
            row(what, "expires_in", sent, longLife);
        }
        row("missing", "interval", QJsonValue(), {});
        row("missing", "expires_in", QJsonValue(), {});
        row("usual", "interval", 7, {});
        row("usual", "expires_in", 1800, {});
        row("ten minutes", "interval", 600, longInterval);
        row("milliseconds", "interval", 5000, "interval is in milliseconds: 5 seconds");
        row("an hour in milliseconds", "interval", 3600000, longInterval);
        row("two days", "expires_in", 172800, longLife);
        row("milliseconds", "expires_in", 600000, "expires_in is in milliseconds: 600 seconds");
        row("a moment that is over", "expires_in", "2026-11-28T11:15:00Z", noLife);
        row("a moment", "expires_in", "2026-11-28T12:15:00Z",
            "expires_in is a moment: 900 seconds are left");
    }
    /*! The log says what was made of a number that is not as RFC 8628, section 3.2, has it. */
    void remarks()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, sent);
        HttpResponse answer =
            answerWith({{"interval", QJsonValue()}, {"expires_in", QJsonValue()}, {member, sent}});
        answer.serverTime = QDateTime::fromString("2026-11-28T12:00:00Z", Qt::ISODate);
        const auto read = readDeviceAuthorization(answer, {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(std::get<DeviceAuthorization>(read).remarks, "remarks");
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("detail");
        const auto address = [](const char *what, const QString &sent, Reason reason,
                                const QString &detail) {
            QTest::newRow(what) << QJsonObject{{"verification_uri", sent}} << reason
                                << "The address to open (verification_uri) " + detail;
        };
        const auto row = [](const char *what, const char *member, const QJsonValue &sent,
                            Reason reason, const QString &detail) {
            QTest::newRow(what) << QJsonObject{{member, sent}} << reason << detail;
        };
        const Reason unsafe = Reason::UnsafeResponse;
        const Reason invalid = Reason::InvalidResponse;
        const QJsonValue none;
        address("too long", "https://a.example/" + QString(700, u'a'), invalid,
                "is too long: it has 718 characters, and 512 can be shown");
        address("too long in ASCII", u"https://a.example/"_s + QString(100, QChar(0x5D0)), invalid,
                "is too long: it has 618 characters, and 512 can be shown");
        address("a path alone", "/device", invalid, "is relative: it names no server");
        address("a file", "device", invalid, "is relative: it names no server");
        address("a query", "?code=1", invalid, "is relative: it names no server");
        address("plain http", "http://a.example/tv", unsafe, "uses http, not https");
        address("an app's scheme", "myapp://pair", unsafe,
                "is no web address: it has to use https");
        address("a script", "javascript:alert(1)", unsafe,
                "is no web address: it has to use https");
        address("user info", "https://good.example@evil.example/", unsafe,
                "has a user name before its host");
        address("empty user info", "https://@evil.example/", unsafe,
                "has a user name before its host");
        address("hidden characters", u"https://a.example/\u202Etv"_s, unsafe,
                "has characters that can't be seen");
        address("a long host", "https://" + QString("aaaaaaaaa.").repeated(10) + "example/", unsafe,
                "has a host of more than 90 characters");
        address("an address with a zone", "https://[fe80::1%25eth0]/", unsafe,
                "has a host that is neither a name nor an address");
        address("a host with a slash", "https://good.example%2F.evil.example/", unsafe,
                "is no valid address");
        address("user info without a scheme", "good.example@evil.example/", unsafe,
                "has a user name before its host");
        address("a space", "https://a.example/ b", unsafe, "is no valid address");
        address("no host", "https:///tv", unsafe, "is no valid address");
        row("a long code", "user_code", QString(65, u'A'), invalid,
            "The code (user_code) is too long: it has 65 characters, and 64 can be shown");
        row("a hidden code", "user_code", QStringLiteral(u"A\u202EB"), unsafe,
            "The code (user_code) has characters that can't be shown safely");
        row("no user code", "user_code", none, invalid, "The answer has no user_code");
        row("no device code", "device_code", none, invalid, "The answer has no device_code");
        row("a huge device code", "device_code", QString(5000, u'x'), invalid,
            "The device_code is longer than 4096 bytes");
        row("no address", "verification_uri", none, invalid, "The answer has no verification_uri");
    }
    /*! Whoever runs the server reads this, on the screen and in the log. */
    void whatIsWrong()
    {
        QFETCH(QJsonObject, changes);
        const auto read = readDeviceAuthorization(answerWith(changes), {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).detail, "detail");
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void aProfileKnowsTheLengths()
    {
        ClientData config;
        config.profile.longestUri = 30;
        config.profile.longestUserCode = 8;
        const auto address = readDeviceAuthorization(
            answerWith({{"verification_uri", "https://a.example/a-long-path"}}), config);
        QVERIFY(std::holds_alternative<Failure>(address));
        QCOMPARE(std::get<Failure>(address).detail,
                 QString("The code (user_code) is too long: it has 9 characters, and 8 can be "
                         "shown"));
        config.profile.longestUserCode = 9;
        config.profile.longestUri = 20;
        const auto again = readDeviceAuthorization(
            answerWith({{"verification_uri", "https://a.example/a-long-path"}}), config);
        QCOMPARE(std::get<Failure>(again).detail,
                 QString("The address to open (verification_uri) is too long: it has 29 "
                         "characters, and 20 can be shown"));
    }

    void otherUnits_data()
    {
        QTest::addColumn<QJsonValue>("interval");
        QTest::addColumn<QJsonValue>("expiresIn");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("lifetime");
        const QJsonValue usual = 7;
        const QJsonValue life = 1800;
        const auto row = [](const char *what, const QJsonValue &interval,
                            const QJsonValue &expiresIn, int pause, int lifetime) {
            QTest::newRow(what) << interval << expiresIn << pause << lifetime;
        };
        row("an interval in milliseconds", 5000, life, 5, 1800);
        row("an interval in milliseconds, as text", "5000", life, 5, 1800);
        row("one second in milliseconds", 1000, life, 1, 1800);
        row("both in milliseconds", 5000, 900000, 5, 900);
        row("a long interval in seconds", 600, life, 300, 1800);
        row("a lifetime in milliseconds", usual, 600000, 7, 600);
        row("a lifetime in milliseconds, as text", usual, "600000", 7, 600);
        row("a lifetime in milliseconds, without an interval", QJsonValue(), 600000, 5, 600);
        row("a lifetime of a day", usual, 86400, 7, 86400);
        row("two days", 5, 172800, 5, 86400);
        row("two days, as text", 5, "172800", 5, 86400);
        row("two days without an interval", QJsonValue(), 172800, 5, 86400);
        row("three days", 5, 259200, 5, 86400);
        row("a week", 5, 604800, 5, 86400);
        row("thirty days", 5, 2592000, 5, 86400);
        row("a year", 5, 31536000, 5, 86400);
        row("25 hours", 5, 90000, 5, 86400);
        row("what is left of two days", 5, 172799, 5, 86400);
        row("what is left of two days in milliseconds", 5000, 172799, 5, 173);
        row("two days in milliseconds, like the interval", 5000, 172800000, 5, 86400);
        row("fifteen minutes in milliseconds", 5, 900000, 5, 900);
        row("half an hour in milliseconds", 5, 1800000, 5, 1800);
        row("an hour in milliseconds", QJsonValue(), 3600000, 5, 3600);
        row("twelve hours in milliseconds", 5, 43200000, 5, 43200);
        // The server's time is 2026-11-28 12:00:00 UTC.
        row("the moment in Unix time", usual, 1795867200 + 900, 7, 900);
        row("the moment in Unix time, as text", usual, "1795868100", 7, 900);
        row("the moment in milliseconds", usual, (1795867200 + 900) * 1000.0, 7, 900);
        row("the moment in ISO 8601", usual, "2026-11-28T12:15:00Z", 7, 900);
        row("the moment with a zone", usual, "2026-11-28T14:15:00+02:00", 7, 900);
        row("the moment with fractions", usual, "2026-11-28T12:15:00.000Z", 7, 900);
        row("the moment without a zone", usual, "2026-11-28T12:15:00", 7, 900);
        row("the moment as in HTTP", usual, "Sat, 28 Nov 2026 12:15:00 GMT", 7, 900);
        row("a moment next week", usual, 1795867200 + 7 * 86400, 7, 86400);
        row("a moment that is over", usual, 1795867200 - 900, 7, 600);
        row("a text that is over", usual, "2026-11-28T11:15:00Z", 7, 600);
    }
    /*!
        Numbers in other units, as some servers send them, are understood where they make no sense.
    */
    void otherUnits()
    {
        QFETCH(QJsonValue, interval);
        QFETCH(QJsonValue, expiresIn);
        HttpResponse answer = answerWith({{"interval", interval}, {"expires_in", expiresIn}});
        answer.serverTime = QDateTime::fromString("2026-11-28T12:00:00Z", Qt::ISODate);
        const auto read = readDeviceAuthorization(answer, {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(int(std::get<DeviceAuthorization>(read).interval.count()), "seconds");
        QTEST(int(std::get<DeviceAuthorization>(read).lifetime.count()), "lifetime");
    }

    void otherTypes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("a page") << QByteArray("text/html; charset=utf-8") << QByteArray();
        QTest::newRow("a text") << QByteArray("text/plain") << QByteArray();
        QTest::newRow("no type") << QByteArray() << QByteArray();
        QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << QByteArray();
        QTest::newRow("a byte order mark")
            << QByteArray("application/json") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("a byte order mark and a line break")
            << QByteArray("application/json") << QByteArray("\xEF\xBB\xBF\r\n");
    }
    /*! JSON counts as such, whatever the server calls it, and with a byte order mark before it. */
    void otherTypes()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, before);
        HttpResponse answer = answerWith({});
        answer.contentType = type;
        answer.body = Secret(before + answer.body.reveal());
        const auto read = readDeviceAuthorization(answer, {});
        QVERIFY2(std::holds_alternative<DeviceAuthorization>(read), "it is refused");
        QCOMPARE(std::get<DeviceAuthorization>(read).userCode, QString("WDJB-MJHT"));
    }

    void brokenOff_data()
    {
        QTest::addColumn<TransportError>("error");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("the connection is gone")
            << TransportError::Unreachable << Reason::Unreachable;
        QTest::newRow("it took too long") << TransportError::TimedOut << Reason::TimedOut;
        QTest::newRow("it is too long") << TransportError::TooLarge << Reason::ResponseTooLarge;
    }
    /*!
        A response that is cut off is reported as a failure of the network, so that the request is
        tried again.
    */
    void brokenOff()
    {
        QFETCH(TransportError, error);
        HttpResponse half = answerWith({});
        half.body = Secret(half.body.reveal().left(40));
        half.error = error;
        const auto read = readDeviceAuthorization(half, {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }

    void theCompleteAddressIsOptional()
    {
        const auto read =
            readDeviceAuthorization(answerWith({{"verification_uri_complete", QJsonValue()}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QVERIFY(std::get<DeviceAuthorization>(read).verificationUriComplete.isEmpty());
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("invalid_client")
            << 401 << QByteArray(json("{'error':'invalid_client'}")) << Reason::ClientRefused;
        QTest::newRow("unauthorized_client")
            << 400 << QByteArray(json("{'error':'unauthorized_client'}")) << Reason::ClientRefused;
        QTest::newRow("invalid_scope")
            << 400 << QByteArray(json("{'error':'invalid_scope'}")) << Reason::ScopeRefused;
        QTest::newRow("another") << 400 << QByteArray(json("{'error':'quota'}"))
                                 << Reason::ServerRefused;
        QTest::newRow("slow_down before a code (Authentik)")
            << 429 << QByteArray(json("{'error':'slow_down'}")) << Reason::ServerBusy;
        QTest::newRow("Google's quota")
            << 403 << QByteArray(json("{'error_code':'rate_limit_exceeded'}"))
            << Reason::ServerBusy;
        QTest::newRow("Google's quota, in its other form")
            << 403
            << QByteArray(json("{'error':{'code':403,'status':'RESOURCE_EXHAUSTED',"
                               "'errors':[{'reason':'rateLimitExceeded'}]}}"))
            << Reason::ServerBusy;
        QTest::newRow("503") << 503 << QByteArray("<html>") << Reason::ServerBusy;
        QTest::newRow("a web page") << 200 << QByteArray("<html>") << Reason::CaptivePortal;
        QTest::newRow("404") << 404 << QByteArray("<html>") << Reason::NotOAuth;
        QTest::newRow("redirect") << 301 << QByteArray() << Reason::Redirected;
        QTest::newRow("broken JSON")
            << 200 << QByteArray("{\"device_code\":}") << Reason::InvalidResponse;
        QTest::newRow("cut off") << 200 << QByteArray("{\"device_code\":") << Reason::Unreachable;
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto read = readDeviceAuthorization(ScriptedTransport::html(status, body), {});
        QVERIFY(std::holds_alternative<Failure>(read));
        QTEST(std::get<Failure>(read).reason, "reason");
    }
};

QTEST_APPLESS_MAIN(TestDeviceAuthorization)
#include "tst_deviceauthorization.moc"
