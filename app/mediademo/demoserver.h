// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>

namespace MediaDemo {

/*!
    The path of device-signin-sandbox: \a chosen if it is not empty, else beside this program, else
    in PATH. Empty if there is no such program.
*/
QString findSandbox(const QString &chosen);

/*!
    The sandbox of a demo: an authorization server that has films as well, in a process of its own.
    It ends when this object is destroyed, and also if this program crashes.
*/
class DemoServer
{
public:
    DemoServer();
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /*!
        Starts \a program and waits until it has printed its addresses, for at most \a timeout. If
        it fails to do so, returns false, and errorString() says why.
    */
    bool start(const QString &program, const QStringList &arguments,
               std::chrono::milliseconds timeout = std::chrono::seconds(20));

    /*! Why start() has failed, in one line. */
    QString errorString() const { return m_error; }
    /*! The issuer of the tokens, which is also the address of the films. */
    QString issuer() const { return m_issuer; }
    /*! The page where codes are approved. */
    QString phonePage() const { return m_phonePage; }

private:
    void readAddresses();

    QProcess m_process;
    QByteArray m_output;
    QString m_issuer;
    QString m_phonePage;
    QString m_error;
};

} // namespace MediaDemo
