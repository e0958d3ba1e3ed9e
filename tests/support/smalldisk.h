// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QTest>

namespace DeviceSignIn {

/*! The disk that tests/storage/with-small-disk.sh provides. It is empty again after each test. */
class SmallDisk
{
public:
    SmallDisk() { QVERIFY2(!path().isEmpty(), "run this test by with-small-disk.sh"); }
    ~SmallDisk()
    {
        setReadOnly(false);
        run("find", {path(), "-mindepth", "1", "-delete"});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    static QString path() { return qEnvironmentVariable("SMALL_DISK"); }

    /*! Takes all room that is left. */
    static void fill()
    {
        QFile file(fillerName());
        QVERIFY(file.open(QFile::WriteOnly | QFile::Unbuffered));
        while (file.write(QByteArray(1024, 'x')) > 0) {
        }
        QCOMPARE(file.error(), QFile::ResourceError);
    }
    /*! Gives the room back that fill() has taken. */
    static void empty() { QVERIFY(QFile::remove(fillerName())); }

    /*! Makes files until there can be no more, although there is room left. */
    static void useUpFiles()
    {
        for (int i = 0;; ++i) {
            QFile file(path() + QString("/file%1").arg(i));
            if (!file.open(QFile::WriteOnly))
                return;
        }
    }

    static void setReadOnly(bool readOnly)
    {
        run("mount", {"-o", readOnly ? "remount,ro" : "remount,rw", path()});
    }

private:
    static QString fillerName() { return path() + "/filler"; }
    static void run(const QString &program, const QStringList &arguments)
    {
        QCOMPARE(QProcess::execute(program, arguments), 0);
    }
};

} // namespace DeviceSignIn
