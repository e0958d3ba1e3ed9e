// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "posterstore.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace MediaDemo;
using DeviceSignIn::ScriptedServer;

static const QByteArray red =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"90\">"
    "<rect width=\"160\" height=\"90\" fill=\"#ff0000\"/></svg>";

class TestPosterStore : public QObject
{
    Q_OBJECT

    struct StoreFixture
    {
        ScriptedServer server;
        QNetworkAccessManager network;
        PosterStore store{&network};
        std::optional<QImage> image;

        void ask(const PosterStyle &style)
        {
            image.reset();
            call = store.paint(server.url("/red.svg"), style,
                               [this](const QImage &painted) { image = painted; });
        }
        DeviceSignIn::PendingCall call;
    };

private Q_SLOTS:
    void fillsWhateverSize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("as drawn") << QSize(160, 90);
        QTest::newRow("larger") << QSize(1600, 900);
        QTest::newRow("portrait") << QSize(60, 90);
        QTest::newRow("flat") << QSize(300, 30);
    }
    void fillsWhateverSize()
    {
        QFETCH(QSize, size);
        StoreFixture fixture;
        fixture.server.answer(200, red, "image/svg+xml");
        fixture.ask({size});
        QTRY_VERIFY(fixture.image);
        QCOMPARE(fixture.image->size(), size);
        for (const QPoint &corner : {QPoint(0, 0), QPoint(size.width() - 1, size.height() - 1)})
            QCOMPARE(fixture.image->pixelColor(corner), QColor(Qt::red));
    }

    void roundAndFading()
    {
        StoreFixture fixture;
        fixture.server.answer(200, red, "image/svg+xml");
        fixture.ask({{160, 90}, 20});
        QTRY_VERIFY(fixture.image);
        QCOMPARE(fixture.image->pixelColor(0, 0).alpha(), 0);
        QCOMPARE(fixture.image->pixelColor(80, 45), QColor(Qt::red));
        fixture.ask({{160, 90}, 0, true});
        QTRY_VERIFY(fixture.image);
        QCOMPARE(fixture.image->pixelColor(0, 10).alpha(), 0);
        QCOMPARE(fixture.image->pixelColor(150, 89).alpha(), 0);
        QCOMPARE(fixture.image->pixelColor(150, 10).alpha(), 255);
        QCOMPARE(fixture.server.requests().size(), 1);
    }

    // The drawing, which others may want, is downloaded all the same.
    void aHandleThatIsDestroyed()
    {
        StoreFixture fixture;
        fixture.server.answer(200, red, "image/svg+xml");
        fixture.ask({{160, 90}});
        bool other = false;
        const auto call = fixture.store.paint(fixture.server.url("/red.svg"), {{16, 9}},
                                              [&other](const QImage &) { other = true; });
        fixture.call = {};
        QTRY_VERIFY(other);
        QVERIFY(!fixture.image);
        QCOMPARE(fixture.server.requests().size(), 1);
    }

    void noPoster_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not found") << 404 << red;
        QTest::newRow("no drawing") << 200 << QByteArray("<html></html>");
        QTest::newRow("cut off") << 200 << red.left(30);
        QTest::newRow("huge") << 200 << QByteArray(1'000'000, ' ') + red;
    }
    void noPoster()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        StoreFixture fixture;
        fixture.server.answer(status, body, "image/svg+xml");
        fixture.ask({{160, 90}});
        QTRY_VERIFY(fixture.image);
        QVERIFY(fixture.image->isNull());
    }
};

QTEST_MAIN(TestPosterStore)
#include "tst_posterstore.moc"
