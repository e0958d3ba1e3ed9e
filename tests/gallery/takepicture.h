// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"
#include "pictures.h"
#include "speech/language.h"

#include <QImage>
#include <QQmlEngine>
#include <QSize>

#include <memory>

namespace DeviceSignIn {

/*! A theme, the text size, and the name of both in file names. */
struct PictureLook
{
    QString name;
    std::unique_ptr<Theme> theme;
    qreal textScale = 1;
};

/*! Returns a picture, or a null image if the page does not have its state or can't be loaded. */
QImage takePicture(QQmlEngine &engine, PageFixture &fixture, const Picture &picture,
                   const PictureLook &look, Language &language, const QSize &size);

} // namespace DeviceSignIn
