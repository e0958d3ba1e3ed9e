// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "posterstore.h"

#include <QPainter>
#include <QPointer>
#include <QSvgRenderer>

namespace DeviceSignIn {

namespace {

// All posters of this service are below 32 KiB; and there are no more of them in memory than these.
constexpr DownloadLimits limits{20'000, 128 * 1024};
constexpr qsizetype maximumDrawings = 200;

/*! The part of \a drawing that fills \a size, as large as it gets. */
QRectF filling(const QSizeF &drawing, const QSizeF &size)
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
    renderer->render(&painter, filling(renderer->defaultSize(), size));
    return image;
}

/*! A clip's edge would have steps; what is filled with a picture has none. */
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

/*! From nothing at \a begin to everything at \a end, as light falls off: without an edge to be seen. */
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

QImage render(const QByteArray &drawing, const PosterForm &form)
{
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid() || form.size.isEmpty())
        return {};
    QImage picture = draw(&renderer, form.size);
    if (form.fades)
        picture = faded(std::move(picture));
    return form.radius > 0 ? rounded(picture, form.radius) : picture;
}

} // namespace

PosterStore::PosterStore(QNetworkAccessManager *network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
    // Cores are for the screen first.
    m_painters.setMaxThreadCount(1);
}

PosterStore::~PosterStore() = default;

void PosterStore::paint(const QUrl &url, const PosterForm &form, QObject *context, const Done &done)
{
    fetch(url, [this, form, who = QPointer(context), done](const QByteArray &drawing) {
        m_painters.start([this, drawing, form, who, done] {
            const QImage image = render(drawing, form);
            QMetaObject::invokeMethod(
                this,
                [image, who, done] {
                    if (who)
                        done(image);
                },
                Qt::QueuedConnection);
        });
    });
}

void PosterStore::fetch(const QUrl &url, const Fetched &done)
{
    const auto known = m_drawings.constFind(url);
    if (known != m_drawings.constEnd()) {
        done(*known);
        return;
    }
    const bool isUnderWay = m_waiting.contains(url);
    m_waiting[url].append(done);
    if (!isUnderWay) {
        download(m_network, QNetworkRequest(url), limits, this,
                 [this, url](const Download &answer) { hear(url, answer); });
    }
}

void PosterStore::hear(const QUrl &url, const Download &answer)
{
    const QByteArray drawing = answer.status == 200 ? answer.body : QByteArray();
    if (m_drawings.size() >= maximumDrawings)
        m_drawings.clear();
    if (!drawing.isEmpty())
        m_drawings.insert(url, drawing);
    const auto waiting = m_waiting.take(url);
    for (const Fetched &done : waiting)
        done(drawing);
}

} // namespace DeviceSignIn
