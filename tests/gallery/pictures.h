// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/pagefixture.h"

#include <QList>
#include <QQuickView>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <functional>

namespace DeviceSignIn {

/*! One picture: a state of PageFixture, and what happens before the picture is taken. */
struct Picture
{
    QString name;
    QString state;
    /*! The keys to press, after \c seconds have passed. */
    QList<Qt::Key> keys = {};
    int seconds = 0;
    /*! The QML type of the page; empty for SignInScreen. */
    QString page = {};
    QVariantMap properties = {};
    /*! Called when the page is shown, before \c seconds pass. */
    std::function<void(PageFixture *)> act = {};
    /*! The user code; empty for that of the state. */
    QString code = {};
    /*!
        Called after \c keys. Returns false if the page does not have the state in this size and
        language.
    */
    std::function<bool(QQuickView *)> reach = {};
};

/*! One picture of every state of every page. */
QList<Picture> pictures(const PageFixture &fixture);
/*! A picture of the page with each of \a codes. */
QList<Picture> picturesOf(const QStringList &codes);

} // namespace DeviceSignIn
