// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*! Knows whether this box can speak, without loading what it would speak with. */
class SpeechLibrary : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool installed READ isInstalled CONSTANT)

public:
    using QObject::QObject;

    bool isInstalled() const;
};

} // namespace DeviceSignIn
