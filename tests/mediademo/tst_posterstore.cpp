// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "posterstore.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace DeviceSignIn;

static const QByteArray red =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"90\">"
    "<rect width=\"160\" height=\"90\" fill=\"#ff0000\"/></svg>";

class TestPosterStore : public QObject
{
    Q_OBJECT

    struct Bench
    {
        ScriptedServer server;
        QNetworkAccessManager network;
        PosterStore store{&network};
        std::optional<QImage> image;

        void ask(const PosterForm &form)
        {
            image.reset();
            store.paint(server.url("/red.svg"), form, &store,
                        [this](const QImage &what) { image = what; });
        }
    };

private Q_SLOTS:
    void fillsWhateverSize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("as drawn") << QSize(160, 90);
        QTest::newRow("larger") << QSize(1600, 900);
        QTest::newRow("upright") << QSize(60, 90);
        QTest::newRow("flat") << QSize(300, 30);
    }
    void fillsWhateverSize()
    {
        QFETCH(QSize, size);
        Bench bench;
        bench.server.answer(200, red, "image/svg+xml");
        bench.ask({size});
        QTRY_VERIFY(bench.image);
        QCOMPARE(bench.image->size(), size);
        for (const QPoint &corner : {QPoint(0, 0), QPoint(size.width() - 1, size.height() - 1)})
            QCOMPARE(bench.image->pixelColor(corner), QColor(Qt::red));
    }

    void roundAndFading()
    {
        Bench bench;
        bench.server.answer(200, red, "image/svg+xml");
        bench.ask({{160, 90}, 20});
        QTRY_VERIFY(bench.image);
        QCOMPARE(bench.image->pixelColor(0, 0).alpha(), 0);
        QCOMPARE(bench.image->pixelColor(80, 45), QColor(Qt::red));
        bench.ask({{160, 90}, 0, true});
        QTRY_VERIFY(bench.image);
        QCOMPARE(bench.image->pixelColor(0, 10).alpha(), 0);
        QCOMPARE(bench.image->pixelColor(150, 89).alpha(), 0);
        QCOMPARE(bench.image->pixelColor(150, 10).alpha(), 255);
        QCOMPARE(bench.server.requests().size(), 1);
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
        Bench bench;
        bench.server.answer(status, body, "image/svg+xml");
        bench.ask({{160, 90}});
        QTRY_VERIFY(bench.image);
        QVERIFY(bench.image->isNull());
    }
};

QTEST_MAIN(TestPosterStore)
#include "tst_posterstore.moc"
