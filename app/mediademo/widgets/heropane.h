// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look.h"
#include "title.h"

#include <QPixmap>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <DeviceSignIn/pendingcall.h>
#include <optional>

namespace MediaDemo {

class PosterStore;

/*! The background: the large poster of the film with the focus, and the text about it. */
class HeroPane : public QWidget
{
    Q_OBJECT

public:
    /*! Neither is owned; both must outlive this object. */
    HeroPane(const Look *look, PosterStore *posters, QWidget *parent = nullptr);

    /*! The film that is shown; empty to show none. */
    void setTitle(const std::optional<Title> &title);
    const std::optional<Title> &title() const { return m_title; }
    /*! Shows the poster on the whole screen, or on a part of it. */
    void setWhole(bool whole);
    bool isWhole() const { return m_whole; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void loadPicture();
    void showPicture(const QImage &image);
    QRect picturePlace() const;
    void paintPicture(QPainter *painter, const QPixmap &picture, qreal opacity) const;
    void paintText(QPainter *painter) const;
    QString facts() const;

    const Look *m_look;
    PosterStore *m_posters;
    std::optional<Title> m_title;
    bool m_whole = false;
    QPixmap m_picture;
    QPixmap m_previousPicture;
    QVariantAnimation m_fade;
    /*! Delays loading the poster while the focus moves along a shelf. */
    QTimer m_loadTimer;
    /*! The painting of the next picture. */
    DeviceSignIn::PendingCall m_painting;
};

} // namespace MediaDemo
