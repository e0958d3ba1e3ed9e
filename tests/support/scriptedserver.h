// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
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
    script per request. Entries can be correct responses or any kind of fault. Requests after the
    end of the script are read and get no response.
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

    /*!
        Adds a complete response with Content-Length to the script. \a headers are further header
        lines, without their line ends. The connection stays open.
    */
    void answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                const QList<QByteArray> &headers = {});
    /*!
        Adds bytes to the script, which are sent as they are, so that a test can send a broken
        response. If \a close is true, the connection is closed after them.
    */
    void answerRaw(const QByteArray &bytes, bool close = true);
    /*! Adds a response to the script that closes the connection without sending anything. */
    void hangUp();
    /*!
        Adds a JSON response to the script that is sent slowly: one byte per \a every milliseconds.
    */
    void drip(int status, const QByteArray &body, int every);

    /*! Sends a complete JSON response to the oldest request that has got none and still waits. */
    void answerLate(int status, const QByteArray &body);

    /*!
        Adds a response to the script that begins with \a head and goes on with \a block again and
        again, as fast as the client reads, until the connection ends.
    */
    void answerEndlessly(const QByteArray &head, const QByteArray &block);
    /*! Returns the number of bytes that endless responses have been made of. */
    qint64 bytesSentEndlessly() const { return m_bytesSentEndlessly; }

    /*!
        Returns all requests, the oldest first. Each has the request line, the headers and the body,
        as they were received.
    */
    const QList<QByteArray> &requests() const { return m_requests; }
    /*! Returns the number of connections that were accepted. */
    int connections() const { return m_connections; }
    /*! Returns the number of connections that neither side has closed. */
    qsizetype openConnections() const;

    /*! Closes all connections and refuses new ones, until switchOn() is called. */
    void switchOff();
    /*! Accepts connections again after switchOff(), on the same port. */
    void switchOn();

Q_SIGNALS:
    /*!
        A complete request was received, and its response, if the script has one, has been started.
    */
    void requested();

private:
    /*! One entry of the script. */
    struct ScriptedResponse
    {
        QByteArray bytes;
        bool close = true;
        /*! The time between two bytes, in milliseconds. With 0 all bytes are sent at once. */
        int every = 0;
        /*! What is sent again and again after the bytes; usually empty. */
        QByteArray block = {};
    };

    void accept();
    void read(QTcpSocket *socket);
    void send(QTcpSocket *socket, const ScriptedResponse &response);

    explicit ScriptedServer(std::unique_ptr<QTcpServer> server, QString scheme);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    quint16 m_port = 0;
    int m_connections = 0;
    qint64 m_bytesSentEndlessly = 0;
    QList<ScriptedResponse> m_script;
    QList<QByteArray> m_requests;
    /*! The connections of requests that have got no response, the oldest first. */
    QList<QPointer<QTcpSocket>> m_unanswered;
};

} // namespace DeviceSignIn
