// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "options/devicename.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

namespace {

/*! Writes a file of the kernel below \a root. */
void writeFile(const QString &root, const QString &path, const QByteArray &content)
{
    const QString file = root + path;
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(content);
}

const QString boardNumber = "/sys/firmware/devicetree/base/serial-number";
const QString productNumber = "/sys/class/dmi/id/product_serial";

void writeAdapter(const QString &root, const QString &name, const QByteArray &address,
                  const QByteArray &origin = "0", bool isHardware = true)
{
    const QString folder = "/sys/class/net/" + name;
    writeFile(root, folder + "/address", address + '\n');
    writeFile(root, folder + "/addr_assign_type", origin + '\n');
    if (isHardware)
        writeFile(root, folder + "/device/uevent", {});
}

} // namespace

/*! What a device is called if its name comes from the hardware. */
class TestDeviceName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void number_data()
    {
        QTest::addColumn<QByteArray>("board");
        QTest::addColumn<QByteArray>("product");
        QTest::addColumn<QString>("expected");
        const QByteArray none;
        QTest::newRow("a Raspberry Pi's") << QByteArray("10000000f1c2b7a9\0", 17) << none << "B7A9";
        QTest::newRow("a PC's") << none << QByteArray("MJ-0CK 4711\n") << "4711";
        QTest::newRow("both") << QByteArray("aaa1b2c3\0", 9) << QByteArray("4711\n") << "B2C3";
        QTest::newRow("never set") << none << QByteArray("To Be Filled By O.E.M.\n") << "";
        QTest::newRow("a default") << none << QByteArray("Default string\n") << "";
        QTest::newRow("all zeros") << QByteArray("0000000000000000\0", 17) << none << "";
        QTest::newRow("too short") << none << QByteArray("A1\n") << "";
        QTest::newRow("not of ASCII") << none << QByteArray("\xe9\xe9\xe9\xe9\n") << "";
        QTest::newRow("neither") << none << none << "";
    }
    void number()
    {
        QFETCH(QByteArray, board);
        QFETCH(QByteArray, product);
        const QTemporaryDir root;
        if (!board.isEmpty())
            writeFile(root.path(), boardNumber, board);
        if (!product.isEmpty())
            writeFile(root.path(), productNumber, product);
        QTEST(hardwareNumber(root.path()), "expected");
    }

    /*! Adapters of software and addresses that are chosen at each start tell nothing. */
    void adapters()
    {
        const QTemporaryDir root;
        writeAdapter(root.path(), "lo", "00:00:00:00:00:00", "0", false);
        writeAdapter(root.path(), "br0", "11:22:33:44:55:66", "3", false);
        writeAdapter(root.path(), "enp1", "02:00:00:11:22:33", "1");
        writeAdapter(root.path(), "eth0", "dc:a6:32:01:77:a8");
        writeAdapter(root.path(), "wlan0", "dc:a6:32:01:77:a9");
        writeFile(root.path(), productNumber, "Default string\n");
        QCOMPARE(hardwareNumber(root.path()), "77A8");
    }

    /*! Two boxes whose disks are the same have different names. */
    void clonedImages()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        writeFile(one.path(), boardNumber, QByteArray("10000000f1c2b7a9\0", 17));
        writeFile(other.path(), boardNumber, QByteArray("10000000f1c2b7b0\0", 17));
        QCOMPARE(completeDeviceName("Lobby {hardware}", one.path()), "Lobby B7A9");
        QCOMPARE(completeDeviceName("Lobby {hardware}", other.path()), "Lobby B7B0");
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("without a placeholder") << "Lobby  TV"
                                               << "Lobby  TV";
        QTest::newRow("nothing else") << "{hardware}"
                                      << "4711";
        QTest::newRow("twice") << "{hardware}/{hardware}"
                               << "4711/4711";
        QTest::newRow("another placeholder") << "Lobby {serial}"
                                             << "Lobby {serial}";
        QTest::newRow("empty") << ""
                               << "";
    }
    void names()
    {
        QFETCH(QString, name);
        const QTemporaryDir root;
        writeFile(root.path(), productNumber, "ACME-4711\n");
        QTEST(completeDeviceName(name, root.path()), "expected");
    }

    /*! A machine that has neither number keeps the rest of the name. */
    void withoutNumber()
    {
        const QTemporaryDir root;
        QCOMPARE(completeDeviceName("Lobby {hardware} TV", root.path()), "Lobby TV");
    }
};

QTEST_APPLESS_MAIN(TestDeviceName)
#include "tst_devicename.moc"
