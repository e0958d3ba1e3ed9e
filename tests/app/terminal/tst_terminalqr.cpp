// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminal/terminalqr.h"

#include <qrcodegen/qrcodegen.hpp>
#include <QTest>

using namespace DeviceSignIn;
using qrcodegen::QrCode;

class TestTerminalQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheModules_data();
    void showsTheModules();
    void tooLong();
    void colors();
};

namespace {

/*! Returns whether the block characters draw a light module at this place. */
bool isLight(const QStringList &lines, int x, int y)
{
    const QChar block = lines.at(y / 2).at(x);
    const bool upper = block == QChar(u'█') || block == QChar(u'▀');
    const bool lower = block == QChar(u'█') || block == QChar(u'▄');
    return y % 2 == 0 ? upper : lower;
}

} // namespace

void TestTerminalQr::showsTheModules_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << "https://a.example";
    QTest::newRow("usual") << "https://accounts.example.com/device?user_code=WDJB-MJHT";
    QTest::newRow("long") << "https://a.example/" + QString(490, 'x');
    QTest::newRow("not ASCII") << "https://a.example/ä/鍵";
}

void TestTerminalQr::showsTheModules()
{
    QFETCH(QString, text);
    const QrCode expected = QrCode::encodeText(text.toUtf8(), QrCode::Ecc::LOW);
    const int size = expected.getSize() + 8;
    const QStringList lines = qrLines(text);

    QCOMPARE(lines.size(), (size + 1) / 2);
    for (const QString &line : lines)
        QCOMPARE(line.size(), size);
    for (int y = 0; y < 2 * lines.size(); ++y) {
        for (int x = 0; x < size;
             ++x) // outside of the symbol, in the quiet zone, getModule() returns light
            QCOMPARE(isLight(lines, x, y), !expected.getModule(x - 4, y - 4));
    }
}

void TestTerminalQr::tooLong()
{
    QCOMPARE(qrLines(QString(3000, 'x')), QStringList());
}

void TestTerminalQr::colors()
{
    const QString line = inQrColors("▀▄");
    QVERIFY(line.startsWith("\u001b["));
    QVERIFY(line.contains("▀▄"));
    QVERIFY(line.endsWith("\u001b[0m"));
}

QTEST_GUILESS_MAIN(TestTerminalQr)
#include "tst_terminalqr.moc"
