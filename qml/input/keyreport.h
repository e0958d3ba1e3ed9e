// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/remotekey.h"
#include "jose/export.h"

#include <QObject>
#include <QString>

namespace DeviceSignIn {

/*!
    Describes one key press for people who set up a box: what the key sends, and what it means to
    the page.
*/
class DEVICESIGNIN_PRIVATE_EXPORT KeyReport
{
    Q_GADGET

    /*! Qt's name of the key, as it is written in keys.json; empty if Qt has none. */
    Q_PROPERTY(QString name READ name)
    /*! QKeyEvent::key(): 0 or \c Qt::Key_unknown if Qt does not know the key. */
    Q_PROPERTY(int key MEMBER key)
    /*! QKeyEvent::nativeScanCode(). */
    Q_PROPERTY(int scanCode READ scanCodeNumber)
    /*! The meaning of the key, as one of remoteKeyWords; "none" if it has no meaning. */
    Q_PROPERTY(QString meaning READ meaningWord)
    /*!
        A keys.json, in one line, that gives this key its present meaning, or the meaning of OK if
        it has none: a template for the operator.
    */
    Q_PROPERTY(QString entry READ entry)

public:
    int key = 0;
    quint32 scanCode = 0;
    RemoteKey meaning = RemoteKey::None;

    QString name() const;
    int scanCodeNumber() const { return int(scanCode); }
    QString meaningWord() const { return wordFor(meaning); }
    QString entry() const;
};

} // namespace DeviceSignIn
