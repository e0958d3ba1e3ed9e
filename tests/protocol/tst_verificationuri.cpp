// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "deviceresponse.h"

#include <QTest>
#include <QUrl>

using namespace DeviceSignIn;
using namespace Qt::StringLiterals;

class TestVerificationUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void theCompleteAddressIsOptional()
    {
        const auto read =
            readDeviceAuthorization(answerWith({{"verification_uri_complete", QJsonValue()}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QVERIFY(std::get<DeviceAuthorization>(read).verificationUriComplete.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestVerificationUri)
#include "tst_verificationuri.moc"
