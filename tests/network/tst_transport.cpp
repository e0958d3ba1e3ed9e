// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/scriptedtransport.h"
#include "support/settle.h"

#include <QTest>

using namespace DeviceSignIn;

/*! The handle of a request: its destruction cancels the request. */
class TestTransport : public QObject
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
        PendingCall call;
        int status = 0;
        int calls = 0;
        transport.answerNext(ScriptedTransport::json(418, {}));
        call = transport.send(request("https://a.example/"), [&](const HttpResponse &answer) {
            status = answer.status;
            ++calls;
        });
        QCOMPARE(calls, 0); // never from within send()
        QTRY_COMPARE(status, 418);
        settle();
        QCOMPARE(calls, 1);
    }

    void newRequestReplacesTheFirst()
    {
        ScriptedTransport transport;
        PendingCall call;
        QStringList read;
        call = transport.send(request("https://a.example/1"),
                              [&](const HttpResponse &) { read << "first"; });
        call = transport.send(request("https://a.example/2"),
                              [&](const HttpResponse &) { read << "second"; });
        QCOMPARE(transport.inFlight(), 1);
        transport.answerNext(ScriptedTransport::json(200, {}));
        QTRY_COMPARE(read, QStringList{"second"});
    }

    void nothingIsReadAfterAbort()
    {
        ScriptedTransport transport;
        PendingCall call;
        bool read = false;
        call = transport.send(request("https://a.example/"),
                              [&](const HttpResponse &) { read = true; });
        transport.answerNext(ScriptedTransport::json(200, {}));
        call = {};
        settle();
        QVERIFY(!read);
        QCOMPARE(transport.inFlight(), 0);
    }

    void ownerMaySendOrBeDestroyedWhileReading()
    {
        ScriptedTransport transport;
        auto call = std::make_unique<PendingCall>();
        bool gone = false;
        *call = transport.send(request("https://a.example/1"), [&](const HttpResponse &) {
            *call = transport.send(request("https://a.example/2"), [&](const HttpResponse &) {
                call.reset();
                gone = true;
            });
        });
        transport.answerNext(ScriptedTransport::json(200, {}));
        transport.answerNext(ScriptedTransport::json(200, {}));
        QTRY_VERIFY(gone);
        settle();
        QCOMPARE(transport.requests().size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
