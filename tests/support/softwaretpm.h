// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace DeviceSignIn {

/*!
    A TPM in software (swtpm) with a state of its own, which exists as long as this object. It
    serves one program at a time.
*/
class SoftwareTpm
{
public:
    SoftwareTpm()
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start("swtpm", {"socket", "--tpm2", "--tpmstate", "dir=" + m_folder.path(),
                                  "--server", "type=unixio,path=" + socket(), "--ctrl",
                                  "type=unixio,path=" + socket() + ".ctrl", "--flags",
                                  "not-need-init,startup-clear"});
        m_isRunning = m_process.waitForStarted()
                      && QTest::qWaitFor([this] { return canConnect(socket()); })
                      && QTest::qWaitFor([this] { return canConnect(socket() + ".ctrl"); });
    }
    ~SoftwareTpm()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /*! Whether the TPM runs; if not, swtpm is not installed. */
    bool isRunning() const { return m_isRunning; }

    /*! The address of the TPM for its libraries: the value of the variable TPM2OPENSSL_TCTI. */
    QByteArray address() const { return "swtpm:path=" + socket().toUtf8(); }

private:
    /*! Its file alone is no proof: a socket has one before connections to it are accepted. */
    static bool canConnect(const QString &socket)
    {
        QLocalSocket connection;
        connection.connectToServer(socket);
        return connection.waitForConnected();
    }

    QString socket() const { return m_folder.filePath("tpm"); }

    QTemporaryDir m_folder;
    QProcess m_process;
    bool m_isRunning = false;
};

} // namespace DeviceSignIn
