// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "heropane.h"

#include "posterstore.h"

#include <QPainter>

namespace DeviceSignIn {

HeroPane::HeroPane(const Look *look, PosterStore *posters, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_posters(posters)
{
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(1.0);
    m_turn.setDuration(2 * look->theme->screenMotion);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    // Who runs along a shelf has no use for all the pictures on the way.
    m_pause.setSingleShot(true);
    m_pause.setInterval(look->theme->screenMotion);
    connect(&m_pause, &QTimer::timeout, this, &HeroPane::fetch);
}

void HeroPane::setTitle(const std::optional<Title> &title)
{
    if (m_title == title)
        return;
    m_title = title;
    setAccessibleName(title ? title->name : QString());
    setAccessibleDescription(title ? title->about : QString());
    m_pause.start();
    update();
}

void HeroPane::setWhole(bool whole)
{
    if (m_whole == whole)
        return;
    m_whole = whole;
    fetch();
    update();
}

void HeroPane::fetch()
{
    m_wish = std::make_unique<QObject>();
    if (!m_title) {
        change({});
        return;
    }
    const PosterForm form{picturePlace().size(), 0, !m_whole};
    m_posters->paint(m_title->poster, form, m_wish.get(),
                     [this](const QImage &image) { change(image); });
}

void HeroPane::change(const QImage &image)
{
    m_before = m_picture;
    m_picture = QPixmap::fromImage(image);
    m_turn.stop();
    m_turn.start();
    update();
}

/*! As the QML form has it. */
QRect HeroPane::picturePlace() const
{
    const int pictureWidth = m_whole ? width() : qRound(width() * 0.74);
    return {width() - pictureWidth, 0, pictureWidth, qRound(pictureWidth * 9 / 16.0)};
}

void HeroPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), m_look->theme->glowOuter);
    const qreal turned = m_turn.currentValue().toReal();
    paintPicture(&painter, m_before, 1 - turned);
    paintPicture(&painter, m_picture, turned);
    if (m_whole) {
        // So that words can be read on any poster.
        const QColor ground = m_look->theme->glowOuter;
        QLinearGradient veil(rect().topLeft(), rect().bottomLeft());
        veil.setColorAt(0.3, translucent(ground, 0));
        veil.setColorAt(0.66, translucent(ground, 0.86));
        veil.setColorAt(1, translucent(ground, 0.97));
        painter.fillRect(rect(), veil);
    }
    if (m_title)
        paintWords(&painter);
}

void HeroPane::paintPicture(QPainter *painter, const QPixmap &picture, qreal opacity) const
{
    if (picture.isNull() || opacity <= 0)
        return;
    painter->setOpacity(opacity);
    painter->drawPixmap(width() - picture.width(), 0, picture);
    painter->setOpacity(1);
}

void HeroPane::paintWords(QPainter *painter) const
{
    const Theme &theme = *m_look->theme;
    QRect room(m_look->marginX(), m_look->px(m_whole ? 730 : 182), m_look->px(740),
               m_look->px(400));
    const auto write = [&](const QString &text, const QFont &font, const QColor &color, int gap) {
        painter->setFont(font);
        painter->setPen(color);
        QRect written;
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text,
                          &written);
        room.setTop(written.bottom() + m_look->px(gap));
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
    m_pause.start();
}

} // namespace DeviceSignIn
