// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/safety.h"

#include <QTest>

using namespace DeviceSignIn;

class TestSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << "https://a.example/token" << true;
        QTest::newRow("https with a query") << "https://a.example/token?tenant=1" << true;
        QTest::newRow("http on 127.0.0.1") << "http://127.0.0.1:8080/token" << true;
        QTest::newRow("http on all of 127/8") << "http://127.9.9.9/token" << true;
        QTest::newRow("http on ::1") << "http://[::1]:8080/token" << true;
        QTest::newRow("http on localhost") << "http://localhost/token" << true;
        QTest::newRow("http elsewhere") << "http://a.example/token" << false;
        QTest::newRow("http on a home network") << "http://192.168.0.2/token" << false;
        QTest::newRow("a name that begins like loopback") << "http://127.0.0.1.a.example/" << false;
        QTest::newRow("a name that ends like loopback") << "http://localhost.a.example/" << false;
        QTest::newRow("user info") << "https://a.example@b.example/" << false;
        QTest::newRow("a fragment") << "https://a.example/#token" << false;
        QTest::newRow("no host") << "https:///token" << false;
        QTest::newRow("another scheme") << "ftp://a.example/" << false;
        QTest::newRow("a file") << "file:///etc/passwd" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void endpoints()
    {
        QFETCH(QString, url);
        QTEST(isSafeEndpoint(QUrl(url, QUrl::StrictMode)), "safe");
    }

    void verificationUris_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << "https://a.example/device" << true;
        QTest::newRow("with the code") << "https://a.example/device?user_code=AB-CD" << true;
        QTest::newRow("a fragment, as single-page apps have")
            << "https://a.example/#/device" << true;
        QTest::newRow("http on loopback") << "http://127.0.0.1:1/device" << true;
        QTest::newRow("http on the host that the operator named") << "http://tv.lan/device" << true;
        QTest::newRow("http elsewhere") << "http://a.example/device" << false;
        QTest::newRow("user info") << "https://a.example@b.example/device" << false;
        QTest::newRow("a backslash") << "https://a.example\\@b.example/" << false;
        QTest::newRow("a line break") << "https://a.example/\ndevice" << false;
        QTest::newRow("a tabulator") << "https://a.exam\tple/" << false;
        QTest::newRow("a right-to-left override")
            << QStringLiteral(u"https://a.example/\u202Eecived") << false;
        QTest::newRow("a right-to-left isolate")
            << QStringLiteral(u"https://a.example/\u2067x") << false;
        QTest::newRow("a zero-width joiner")
            << QStringLiteral(u"https://a.exam\u200Dple/") << false;
        QTest::newRow("a script") << "javascript:alert(1)" << false;
        QTest::newRow("data") << "data:text/html,hello" << false;
        QTest::newRow("no scheme") << "a.example/device" << false;
        QTest::newRow("512 characters")
            << QString("https://a.example/" + QString(494, u'a')) << true;
        QTest::newRow("513 characters")
            << QString("https://a.example/" + QString(495, u'a')) << false;
        QTest::newRow("nothing") << "" << false;
    }
    void verificationUris()
    {
        QFETCH(QString, uri);
        QTEST(isSafeVerificationUri(uri, QStringLiteral("tv.lan")), "safe");
    }

    void userCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("safe");
        QTest::newRow("RFC 8628") << "WDJB-MJHT" << true;
        QTest::newRow("digits") << "0042042" << true;
        QTest::newRow("lower case") << "wdjb-mjht" << true;
        QTest::newRow("a space inside") << "420 420" << true;
        QTest::newRow("Cyrillic") << QStringLiteral(u"ЖДЛФ") << true;
        QTest::newRow("64 characters") << QString(64, u'W') << true;
        QTest::newRow("65 characters") << QString(65, u'W') << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("a space at the end") << "WDJB " << false;
        QTest::newRow("a line break") << "WDJB\nMJHT" << false;
        QTest::newRow("an escape") << "WD\x1b[2JJB" << false;
        QTest::newRow("a right-to-left override") << QStringLiteral(u"WD\u202EJB") << false;
        QTest::newRow("a right-to-left mark") << QStringLiteral(u"WD\u200FJB") << false;
        QTest::newRow("Hebrew letters") << QStringLiteral(u"\u05D0\u05D1\u05D2") << false;
        QTest::newRow("a zero-width space") << QStringLiteral(u"WD\u200BJB") << false;
        QTest::newRow("a soft hyphen") << QStringLiteral(u"WD\u00ADJB") << false;
        QTest::newRow("a combining mark") << QStringLiteral(u"WD\u0301JB") << false;
        QTest::newRow("a non-breaking space") << QStringLiteral(u"WD\u00A0JB") << false;
    }
    void userCodes()
    {
        QFETCH(QString, code);
        QTEST(isSafeUserCode(code), "safe");
    }
};

QTEST_APPLESS_MAIN(TestSafety)
#include "tst_safety.moc"
