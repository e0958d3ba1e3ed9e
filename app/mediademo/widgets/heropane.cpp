// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "heropane.h"

#include "posterstore.h"

#include <QPainter>

namespace MediaDemo {

HeroPane::HeroPane(const Look *look, PosterStore *posters, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_posters(posters)
{
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setDuration(2 * look->theme.screenMotion);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    // While the focus moves along a shelf, the posters on the way are not loaded.
    m_loadTimer.setSingleShot(true);
    m_loadTimer.setInterval(look->theme.screenMotion);
    connect(&m_loadTimer, &QTimer::timeout, this, &HeroPane::loadPicture);
}

void HeroPane::setTitle(const std::optional<Title> &title)
{
    if (m_title == title)
        return;
    m_title = title;
    setAccessibleName(title ? title->name : QString());
    setAccessibleDescription(title ? title->about : QString());
    m_loadTimer.start();
    update();
}

void HeroPane::setWhole(bool whole)
{
    if (m_whole == whole)
        return;
    m_whole = whole;
    loadPicture();
    update();
}

void HeroPane::loadPicture()
{
    if (!m_title) {
        m_painting = {};
        showPicture({});
        return;
    }
    const PosterStyle style{picturePlace().size(), 0, !m_whole};
    m_painting = m_posters->paint(m_title->poster, style,
                                  [this](const QImage &image) { showPicture(image); });
}

void HeroPane::showPicture(const QImage &image)
{
    m_previousPicture = m_picture;
    m_picture = QPixmap::fromImage(image);
    m_fade.stop();
    m_fade.start();
    update();
}

/*! The place of the poster, which is the same as in Hero.qml. */
QRect HeroPane::picturePlace() const
{
    const int pictureWidth = m_whole ? width() : qRound(width() * 0.74);
    return {width() - pictureWidth, 0, pictureWidth, qRound(pictureWidth * 9 / 16.0)};
}

void HeroPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), m_look->theme.glowOuter);
    const qreal progress = m_fade.currentValue().toReal();
    paintPicture(&painter, m_previousPicture, 1 - progress);
    paintPicture(&painter, m_picture, progress);
    if (m_whole) {
        // Makes the text readable on any poster.
        const QColor background = m_look->theme.glowOuter;
        QLinearGradient shade(rect().topLeft(), rect().bottomLeft());
        shade.setColorAt(0.3, translucent(background, 0));
        shade.setColorAt(0.66, translucent(background, 0.86));
        shade.setColorAt(1, translucent(background, 0.97));
        painter.fillRect(rect(), shade);
    }
    if (m_title)
        paintText(&painter);
}

void HeroPane::paintPicture(QPainter *painter, const QPixmap &picture, qreal opacity) const
{
    if (picture.isNull() || opacity <= 0)
        return;
    painter->setOpacity(opacity);
    painter->drawPixmap(width() - picture.width(), 0, picture);
    painter->setOpacity(1);
}

void HeroPane::paintText(QPainter *painter) const
{
    const LookTheme &theme = m_look->theme;
    QRect free(m_look->marginX(), m_look->px(m_whole ? 730 : 182), m_look->px(740),
               m_look->px(400));
    const auto write = [&](const QString &text, const QFont &font, const QColor &color, int gap) {
        painter->setFont(font);
        painter->setPen(color);
        QRect used;
        painter->drawText(free, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text, &used);
        free.setTop(used.bottom() + m_look->px(gap));
    };
    write(facts(), m_look->font(theme.smallSize, QFont::Medium), theme.stepTextColor, 14);
    QFont large = m_look->font(theme.titleSize, QFont::DemiBold);
    large.setLetterSpacing(QFont::PercentageSpacing, 98);
    write(m_title->name, large, theme.titleColor, 16);
    write(m_title->about, m_look->font(theme.stepSize), theme.textColor, 0);
}

QString HeroPane::facts() const
{
    const int hours = m_title->minutes / 60;
    const QString length = hours > 0 ? tr("%1 h %2 min").arg(hours).arg(m_title->minutes % 60)
                                     : tr("%1 min").arg(m_title->minutes);
    QStringList facts{m_title->genre, QString::number(m_title->year), length};
    facts.removeAll(QString());
    return facts.join(QStringLiteral("  ·  "));
}

void HeroPane::resizeEvent(QResizeEvent *)
{
    m_loadTimer.start();
}

} // namespace MediaDemo
