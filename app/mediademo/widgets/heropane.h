// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"
#include "title.h"

#include <QPixmap>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace DeviceSignIn {

class PosterStore;

/*! The ground of everything: the film with the focus, its poster, large, and what it is about. */
class HeroPane : public QWidget
{
    Q_OBJECT

public:
    /*! Neither is owned; both must live longer. */
    HeroPane(const Look *look, PosterStore *posters, QWidget *parent = nullptr);

    void setTitle(const std::optional<Title> &title);
    const std::optional<Title> &title() const { return m_title; }
    /*! The poster takes the whole screen. */
    void setWhole(bool whole);
    bool isWhole() const { return m_whole; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fetch();
    void change(const QImage &image);
    QRect picturePlace() const;
    void paintPicture(QPainter *painter, const QPixmap &picture, qreal opacity) const;
    void paintWords(QPainter *painter) const;
    QString facts() const;

    const Look *m_look;
    PosterStore *m_posters;
    std::optional<Title> m_title;
    bool m_whole = false;
    QPixmap m_picture;
    QPixmap m_before;
    QVariantAnimation m_turn;
    QTimer m_pause;
    /*! Goes when another picture is wanted. */
    std::unique_ptr<QObject> m_wish;
};

} // namespace DeviceSignIn
