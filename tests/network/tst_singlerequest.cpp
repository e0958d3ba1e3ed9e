// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/singlerequest.h"
#include "support/scriptedtransport.h"

#include <QTest>

using namespace DeviceSignIn;

class TestSingleRequest : public QObject
{
    Q_OBJECT

    static HttpRequest request(const QString &url)
    {
        HttpRequest request;
        request.url = QUrl(url);
        return request;
    }

private Q_SLOTS:
    void readsTheAnswerOnce()
    {
        ScriptedTransport transport;
        SingleRequest single(&transport);
        int status = 0;
        int calls = 0;
        transport.answerNext(ScriptedTransport::json(418, {}));
        single.send(request("https://a.example/"), [&](const HttpResponse &answer) {
            status = answer.status;
            ++calls;
        });
        QCOMPARE(calls, 0); // never from within send()
        QTRY_COMPARE(status, 418);
        QTest::qWait(0);
        QCOMPARE(calls, 1);
    }

    void aSecondRequestTakesTheFirstOnesPlace()
    {
        ScriptedTransport transport;
        SingleRequest single(&transport);
        QStringList read;
        single.send(request("https://a.example/1"), [&](const HttpResponse &) { read << "first"; });
        single.send(request("https://a.example/2"),
                    [&](const HttpResponse &) { read << "second"; });
        QCOMPARE(transport.inFlight(), 1);
        transport.answerNext(ScriptedTransport::json(200, {}));
        QTRY_COMPARE(read, QStringList{"second"});
    }

    void nothingIsReadAfterAbort()
    {
        ScriptedTransport transport;
        SingleRequest single(&transport);
        bool read = false;
        single.send(request("https://a.example/"), [&](const HttpResponse &) { read = true; });
        transport.answerNext(ScriptedTransport::json(200, {}));
        single.abort();
        QTest::qWait(10);
        QVERIFY(!read);
        QCOMPARE(transport.inFlight(), 0);
    }

    void itsOwnerMaySendAgainOrGoWhileReading()
    {
        ScriptedTransport transport;
        auto single = std::make_unique<SingleRequest>(&transport);
        bool gone = false;
        single->send(request("https://a.example/1"), [&](const HttpResponse &) {
            single->send(request("https://a.example/2"), [&](const HttpResponse &) {
                single.reset();
                gone = true;
            });
        });
        transport.answerNext(ScriptedTransport::json(200, {}));
        transport.answerNext(ScriptedTransport::json(200, {}));
        QTRY_VERIFY(gone);
        QTest::qWait(10);
        QCOMPARE(transport.requests().size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestSingleRequest)
#include "tst_singlerequest.moc"
