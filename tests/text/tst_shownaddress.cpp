// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/shownaddress.h"
#include "text/shownhost.h"

#include <QTest>
#include <QUrl>

using namespace DeviceSignIn;

class TestShownAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("address");
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
    void addresses()
    {
        QFETCH(QString, address);
        QTEST(isSafeToShow(address, QStringLiteral("tv.lan")), "safe");
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::newRow("ASCII") << "https://A.Example./x"
                               << "a.example";
        QTest::newRow("Punycode of accents")
            << "https://xn--mnchen-3ya.de/" << QStringLiteral(u"münchen.de");
        QTest::newRow("Punycode of a name that looks Latin") << "https://xn--80ak6aa92e.com/"
                                                             << "xn--80ak6aa92e.com";
        QTest::newRow("Punycode of an escape") << "https://xn--a-ecp.com/"
                                               << "xn--a-ecp.com";
        QTest::newRow("IPv4") << "https://192.168.1.1:8443/"
                              << "192.168.1.1";
        QTest::newRow("IPv6") << "https://[2001:db8::1]/"
                              << "2001:db8::1";
    }
    void hosts()
    {
        QFETCH(QString, url);
        QTEST(shownHost(QUrl(url, QUrl::StrictMode)), "host");
    }
};

QTEST_APPLESS_MAIN(TestShownAddress)
#include "tst_shownaddress.moc"
