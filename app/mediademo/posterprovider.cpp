// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "posterprovider.h"

#include "posterstore.h"

namespace DeviceSignIn {

namespace {

/*! The engine deletes it once it is finished, and never before. */
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

PosterForm readForm(const QString &name, const QSize &size)
{
    PosterForm form{size};
    // As round as everything else on the page: 18 of a card's 198.
    if (name == u"card")
        form.radius = size.height() / 11;
    form.fades = name == u"hero";
    return form;
}

} // namespace

PosterProvider::PosterProvider(PosterStore *store)
    : m_store(store)
{}

QQuickImageResponse *PosterProvider::requestImageResponse(const QString &id,
                                                          const QSize &requestedSize)
{
    auto *response = new PosterResponse;
    const PosterForm form = readForm(id.section(u'?', 0, 0), requestedSize);
    const QUrl url(id.section(u'?', 1), QUrl::StrictMode);
    // The engine asks from a thread of its own.
    QMetaObject::invokeMethod(
        m_store,
        [store = m_store, url, form, response] {
            store->paint(url, form, store,
                         [response](const QImage &image) { response->finish(image); });
        },
        Qt::QueuedConnection);
    return response;
}

} // namespace DeviceSignIn
