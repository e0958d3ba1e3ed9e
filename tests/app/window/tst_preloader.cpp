// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window/preloader.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>

using namespace DeviceSignIn;

class TestPreloader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheMainThreadAlone();
    void endsWithoutApplication();
    void loadsShippedFonts();
};

void TestPreloader::endsWithoutApplication()
{
    {
        const Preloader loader;
    }
    QVERIFY(!QFontDatabase::families().contains("DeviceSignIn Sans"));
}

void TestPreloader::loadsShippedFonts()
{
    {
        Preloader loader;
        loader.useApplication();
    }
    QVERIFY(QFontDatabase::families().contains("DeviceSignIn Sans"));
    QVERIFY(QFontDatabase::families().contains("DeviceSignIn Mono"));
}

namespace {

/*! What Qt has written while the application object was created. */
QStringList &messages()
{
    static QStringList list;
    return list;
}

/*!
    Whether this process has a further thread and that waits, as the loader does once it needs the
    application.
*/
bool doesOtherThreadSleep()
{
    for (const auto &task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::string status;
        std::getline(std::ifstream(task.path() / "stat"), status);
        if (task.path().filename() != std::to_string(getpid())
            && status.find(") S ") != std::string::npos) // proc(5)
            return true;
    }
    return false;
}

} // namespace

/*!
    Qt would take the thread of the loader for the main thread, if that used Qt before the
    application.
*/
void TestPreloader::leavesTheMainThreadAlone()
{
    QCOMPARE(messages().filter("main() thread"), QStringList());
}

int main(int argc, char *argv[])
{
    Preloader loader;
    while (!doesOtherThreadSleep())
        std::this_thread::yield();
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            messages().append(text);
        });
    const QGuiApplication application(argc, argv);
    qInstallMessageHandler(before);
    TestPreloader test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preloader.moc"
