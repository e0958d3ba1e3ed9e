// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <memory>

QT_BEGIN_NAMESPACE
class QSslConfiguration;
class QTcpSocket;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*!
    A server on loopback that does to each request what a test has written down: real sockets, real
    HTTP, any misbehaviour. Requests beyond the script are read and left without an answer.
*/
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    ScriptedServer();
    /*! The same over TLS. */
    explicit ScriptedServer(const QSslConfiguration &tls);

    /*! http(s)://127.0.0.1:port and \a path. */
    QUrl url(const QString &path = QStringLiteral("/")) const;

    /*! An answer with the right length. */
    void answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                const QList<QByteArray> &headers = {});
    /*! These bytes as they are; then the connection is closed, or left open. */
    void answerRaw(const QByteArray &bytes, bool close = true);
    /*! Reads the request and hangs up without a word. */
    void hangUp();
    /*! As answer(), one byte at a time, every \a every ms. */
    void drip(int status, const QByteArray &body, int every);

    /*! Everything that was asked, oldest first: request line, headers and body as they came. */
    const QList<QByteArray> &requests() const { return m_requests; }
    int connections() const { return m_connections; }

    /*! Refuses connections from now on, as a machine does that was switched off; cuts the open
     * ones. */
    void switchOff();
    void switchOn();

Q_SIGNALS:
    void requested();

private:
    struct Turn
    {
        QByteArray bytes;
        bool close = true;
        int every = 0;
    };

    void accept();
    void read(QTcpSocket *socket);
    void take(QTcpSocket *socket, const Turn &turn);

    explicit ScriptedServer(std::unique_ptr<QTcpServer> server, QString scheme);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    quint16 m_port = 0;
    int m_connections = 0;
    QList<Turn> m_script;
    QList<QByteArray> m_requests;
};

} // namespace DeviceSignIn
