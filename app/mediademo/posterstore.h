// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "download.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QUrl>

#include <DeviceSignIn/pendingcall.h>
#include <map>

namespace MediaDemo {

/*! The size and the look of a poster. */
struct PosterStyle
{
    QSize size;
    /*! The radius of its corners, in pixels. */
    int radius = 0;
    /*! Whether it fades out towards the left and the bottom, where text is shown. */
    bool fades = false;
};

/*!
    The posters. Each is a drawing in SVG, which is downloaded once and then painted in any size, in
    another thread.
*/
class PosterStore : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const QImage &)>;

    /*! \a network is not owned, and must outlive this object. */
    explicit PosterStore(QNetworkAccessManager *network, QObject *parent = nullptr);
    ~PosterStore() override;

    /*!
        Paints the poster at \a url and passes it to \a done later. The image is null if there is no
        such poster. Destroying the handle cancels the painting; the drawing is downloaded all the
        same.
    */
    DeviceSignIn::PendingCall paint(const QUrl &url, const PosterStyle &style, Done done);

private:
    using Fetched = std::function<void(const QByteArray &)>;

    void fetch(const QUrl &url, const Fetched &done);
    void handleResponse(const QUrl &url, const Download &response);

    /*! A drawing that is being downloaded, and those who wait for it. */
    struct Loading
    {
        DeviceSignIn::PendingCall download;
        QList<Fetched> waiting;
    };

    QNetworkAccessManager *m_network;
    QHash<QUrl, QByteArray> m_drawings;
    std::map<QUrl, Loading> m_loading;
    QThreadPool m_painters;
};

} // namespace MediaDemo
