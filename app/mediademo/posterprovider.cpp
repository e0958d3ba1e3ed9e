// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "posterprovider.h"

#include "posterstore.h"

namespace MediaDemo {

namespace {

/*! A picture that is being painted. The engine deletes it after finished(). */
class PosterResponse : public QQuickImageResponse
{
public:
    /*! Begins to paint, in the thread of \a store. */
    void paint(PosterStore *store, const QUrl &url, const PosterStyle &style)
    {
        m_painting = store->paint(url, style, [this](const QImage &image) {
            m_image = image;
            m_painting = {}; // The handle has to be destroyed in this thread.
            Q_EMIT finished();
        });
    }

    QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }

    QString errorString() const override
    {
        return m_image.isNull() ? QStringLiteral("There is no such poster") : QString();
    }

private:
    QImage m_image;
    DeviceSignIn::PendingCall m_painting;
};

PosterStyle readStyle(const QString &name, const QSize &size)
{
    PosterStyle style{size};
    // The corners of a card have a radius of 18 units, and it is 198 units high.
    if (name == u"card")
        style.radius = size.height() / 11;
    style.fades = name == u"hero";
    return style;
}

} // namespace

PosterProvider::PosterProvider(PosterStore *store)
    : m_store(store)
{}

QQuickImageResponse *PosterProvider::requestImageResponse(const QString &id,
                                                          const QSize &requestedSize)
{
    auto *response = new PosterResponse;
    const PosterStyle style = readStyle(id.section(u'?', 0, 0), requestedSize);
    const QUrl url(id.section(u'?', 1), QUrl::StrictMode);
    // The engine calls this from a thread of its own.
    QMetaObject::invokeMethod(
        m_store, [store = m_store, url, style, response] { response->paint(store, url, style); },
        Qt::QueuedConnection);
    return response;
}

} // namespace MediaDemo
