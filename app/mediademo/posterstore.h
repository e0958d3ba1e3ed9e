// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "download.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QUrl>

namespace DeviceSignIn {

/*! How a poster is wanted. */
struct PosterForm
{
    QSize size;
    /*! Of its corners. */
    int radius = 0;
    /*! Into the ground that it is laid on, towards the left and the bottom: words stand there. */
    bool fades = false;
};

/*!
    The posters: each is fetched once, and painted beside the event loop, in whatever size, since
    they are drawings.
*/
class PosterStore : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const QImage &)>;

    /*! \a network is not owned, and must live longer. */
    explicit PosterStore(QNetworkAccessManager *network, QObject *parent = nullptr);
    ~PosterStore() override;

    /*!
        Hands the poster to \a done, later, unless \a context is gone by then; a null image where it
        can't be had.
    */
    void paint(const QUrl &url, const PosterForm &form, QObject *context, const Done &done);

private:
    using Fetched = std::function<void(const QByteArray &)>;

    void fetch(const QUrl &url, const Fetched &done);
    void hear(const QUrl &url, const Download &answer);

    QNetworkAccessManager *m_network;
    QHash<QUrl, QByteArray> m_drawings;
    QHash<QUrl, QList<Fetched>> m_waiting;
    QThreadPool m_painters;
};

} // namespace DeviceSignIn
