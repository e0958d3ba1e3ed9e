// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "input/remotekey.h"
#include "jose/export.h"

#include <QObject>
#include <QString>

namespace DeviceSignIn {

/*! What one press of a key has sent, and what it means here: for people who set up a box. */
class DEVICESIGNIN_PRIVATE_EXPORT KeyReport
{
    Q_GADGET

    /*! As in keys.json; empty where Qt has no name for the key. */
    Q_PROPERTY(QString name READ name)
    /*! What QKeyEvent::key() says; 0 or Qt::Key_unknown where Qt knows no such key. */
    Q_PROPERTY(int key MEMBER key)
    Q_PROPERTY(int scanCode READ scanCodeNumber)
    /*! One of remoteKeyWords; "none" where it means nothing yet. */
    Q_PROPERTY(QString meaning READ meaningWord)
    /*! What keys.json has to hold for the key to have its meaning, or some meaning. */
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
