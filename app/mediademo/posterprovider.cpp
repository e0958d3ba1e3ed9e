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
    void finish(const QImage &image)
    {
        m_image = image;
        Q_EMIT finished();
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
};

PosterStyle readStyle(const QString &name, const QSize &size)
{
    PosterStyle style{size};
    // 18 units on a card that is 198 units high.
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
        m_store,
        [store = m_store, url, style, response] {
            store->paint(url, style, store,
                         [response](const QImage &image) { response->finish(image); });
        },
        Qt::QueuedConnection);
    return response;
}

} // namespace MediaDemo
