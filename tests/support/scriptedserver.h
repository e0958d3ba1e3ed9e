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
    An HTTP server on loopback that responds to requests as a test has scripted it, one entry of the
    script per request. Entries can be correct responses or any kind of fault. Requests after the end of
    the script are read and get no response.
*/
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    ScriptedServer();
    /*! Creates a server that uses TLS. */
    explicit ScriptedServer(const QSslConfiguration &tls);

    /*! Returns the URL of \a path on this server. */
    QUrl url(const QString &path = QStringLiteral("/")) const;

    /*! Adds a correct response to the script. */
    void answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                const QList<QByteArray> &headers = {});
    /*! Adds these bytes to the script, which are sent unchanged. \a close closes the connection then. */
    void answerRaw(const QByteArray &bytes, bool close = true);
    /*! Adds a response to the script that closes the connection without sending anything. */
    void hangUp();
    /*! Adds a response to the script that is sent slowly: one byte every \a every ms. */
    void drip(int status, const QByteArray &body, int every);

    /*! Returns all requests, oldest first: request line, headers and body as they were received. */
    const QList<QByteArray> &requests() const { return m_requests; }
    /*! Returns the number of connections that were accepted. */
    int connections() const { return m_connections; }

    /*! Closes all connections and refuses new ones, until switchOn() is called. */
    void switchOff();
    /*! Listens on the same port again. */
    void switchOn();

Q_SIGNALS:
    /*! A request was received, and its response was started. */
    void requested();

private:
    /*! One entry of the script. */
    struct ScriptedResponse
    {
        QByteArray bytes;
        bool close = true;
        /*! The time between two bytes in ms; 0: all are sent at once. */
        int every = 0;
    };

    void accept();
    void read(QTcpSocket *socket);
    void send(QTcpSocket *socket, const ScriptedResponse &response);

    explicit ScriptedServer(std::unique_ptr<QTcpServer> server, QString scheme);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    quint16 m_port = 0;
    int m_connections = 0;
    QList<ScriptedResponse> m_script;
    QList<QByteArray> m_requests;
};

} // namespace DeviceSignIn
