// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/endpoint.h"

#include <QTest>

using namespace DeviceSignIn;

class TestEndpoint : public QObject
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

    /*! Plain http is possible only at a server at home that the operator has named. */
    void endpointsAtHome_data()
    {
        QTest::addColumn<QUrl>("home");
        QTest::addColumn<bool>("safe");
        const auto row = [](const char *url, const char *home, bool safe) {
            QTest::addRow("%s, named %s", url, home) << QUrl(QString::fromLatin1(home)) << safe;
        };
        row("http://192.168.1.20:8096/a", "http://192.168.1.20:8096", true);
        row("http://10.0.0.1/a", "http://10.0.0.1", true);
        row("http://10.0.0.1:80/a", "http://10.0.0.1/media", true);
        row("http://172.20.0.1/a", "http://172.20.0.1:80", true);
        row("http://169.254.7.7/a", "http://169.254.7.7", true);
        row("http://[fd12:3456::1]:8096/a", "http://[fd12:3456::1]:8096", true);
        row("http://[fe80::1]/a", "http://[fe80::1]", true);
        row("http://box.local:8096/a", "http://box.local:8096", true);
        row("http://192.168.1.20:8096/a", "", false);
        row("http://192.168.1.20:8097/a", "http://192.168.1.20:8096", false);
        row("http://192.168.1.20/a", "http://192.168.1.20:8096", false);
        row("http://192.168.1.20:443/a", "http://192.168.1.20", false);
        row("http://192.168.1.21/a", "http://192.168.1.20", false);
        row("http://172.32.0.1/a", "http://172.32.0.1", false);
        row("http://93.184.216.34/a", "http://93.184.216.34", false);
        row("http://[2001:db8::1]/a", "http://[2001:db8::1]", false);
        row("http://media.example/a", "http://media.example", false);
        row("http://192.168.1.20.example/a", "http://192.168.1.20.example", false);
        row("http://local/a", "http://local", false);
        row("http://user@192.168.1.20/a", "http://192.168.1.20", false);
        row("ftp://192.168.1.20/a", "http://192.168.1.20", false);
        row("https://media.example/a", "", true);
    }
    void endpointsAtHome()
    {
        QFETCH(QUrl, home);
        const QString url = QString::fromLatin1(QTest::currentDataTag()).section(", named", 0, 0);
        QTEST(isSafeEndpoint(QUrl(url, QUrl::StrictMode), home), "safe");
    }
};

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
