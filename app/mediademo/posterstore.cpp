// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "posterstore.h"

#include <QPainter>
#include <QSvgRenderer>

namespace MediaDemo {

using DeviceSignIn::PendingCall;

namespace {

// The longest time, in milliseconds, and the largest poster, in bytes. The posters of the sandbox
// are smaller than 32 KiB.
constexpr DownloadLimits limits{20'000, 128 * 1024};
/*! When so many drawings are in memory, all are discarded. */
constexpr qsizetype maximumDrawings = 200;

/*! The place of \a drawing, scaled and centered so that it covers all of \a size. */
QRectF covering(const QSizeF &drawing, const QSizeF &size)
{
    const QSizeF scaled = drawing.scaled(size, Qt::KeepAspectRatioByExpanding);
    return {QPointF((size.width() - scaled.width()) / 2, (size.height() - scaled.height()) / 2),
            scaled};
}

QImage draw(QSvgRenderer *renderer, const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer->render(&painter, covering(renderer->defaultSize(), size));
    return image;
}

/*!
    Returns \a picture with round corners. It is painted as the filling of a rounded rectangle,
    whose edge QPainter smooths; the edge of a clip path would have steps.
*/
QImage rounded(const QImage &picture, int radius)
{
    QImage image(picture.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture);
    painter.drawRoundedRect(picture.rect(), radius, radius);
    return image;
}

/*!
    Returns a gradient from transparent at \a begin to opaque at \a end, on a curve without a
    visible edge.
*/
QLinearGradient fading(const QPointF &begin, const QPointF &end)
{
    QLinearGradient gradient(begin, end);
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps;
        gradient.setColorAt(t, QColor::fromRgbF(0, 0, 0, float(t * t * (3 - 2 * t))));
    }
    return gradient;
}

QImage faded(QImage picture)
{
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    const QRectF all = picture.rect();
    painter.fillRect(all, fading({all.width() * 0.08, 0}, {all.width() * 0.6, 0}));
    painter.fillRect(all, fading({0, all.height() * 0.86}, {0, all.height() * 0.45}));
    painter.end();
    return picture;
}

QImage render(const QByteArray &drawing, const PosterStyle &style)
{
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid() || style.size.isEmpty())
        return {};
    QImage picture = draw(&renderer, style.size);
    if (style.fades)
        picture = faded(std::move(picture));
    return style.radius > 0 ? rounded(picture, style.radius) : picture;
}

/*! The operation behind the handle of PosterStore::paint(). */
class Painting : public DeviceSignIn::PendingWork<const QImage &>
{
public:
    /*! Sets \a self to this object as long as it exists. */
    Painting(Done done, std::shared_ptr<Painting *> self)
        : PendingWork(std::move(done))
        , m_self(std::move(self))
    {
        *m_self = this;
    }
    ~Painting() override { *m_self = nullptr; }

    using PendingWork::report;

private:
    std::shared_ptr<Painting *> m_self;
};

} // namespace

PosterStore::PosterStore(QNetworkAccessManager *network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
    // Posters are painted one at a time, so that the other processor cores stay free for the user
    // interface.
    m_painters.setMaxThreadCount(1);
}

PosterStore::~PosterStore() = default;

PendingCall PosterStore::paint(const QUrl &url, const PosterStyle &style, Done done)
{
    // Null when the caller has destroyed the handle. The painting thread holds it, but does not
    // look into it.
    const auto painting = std::make_shared<Painting *>();
    PendingCall call(std::make_unique<Painting>(std::move(done), painting));
    fetch(url, [this, style, painting](const QByteArray &drawing) {
        if (!*painting)
            return;
        m_painters.start([this, drawing, style, painting] {
            QMetaObject::invokeMethod(
                this,
                [image = render(drawing, style), painting] {
                    if (*painting)
                        (*painting)->report(image);
                },
                Qt::QueuedConnection);
        });
    });
    return call;
}

void PosterStore::fetch(const QUrl &url, const Fetched &done)
{
    const auto known = m_drawings.constFind(url);
    if (known != m_drawings.constEnd()) {
        done(*known);
        return;
    }
    const auto [loading, isNew] = m_loading.try_emplace(url);
    loading->second.waiting.append(done);
    if (isNew) {
        loading->second.download =
            download(m_network, QNetworkRequest(url), limits,
                     [this, url](const Download &response) { handleResponse(url, response); });
    }
}

void PosterStore::handleResponse(const QUrl &url, const Download &response)
{
    const QByteArray drawing = response.status == 200 ? response.body : QByteArray();
    if (m_drawings.size() >= maximumDrawings)
        m_drawings.clear();
    if (!drawing.isEmpty())
        m_drawings.insert(url, drawing);
    const auto loaded = m_loading.extract(url);
    for (const Fetched &done : loaded.mapped().waiting)
        done(drawing);
}

} // namespace MediaDemo
