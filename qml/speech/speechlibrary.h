// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*! In QML: says whether Qt's speech module is installed, without loading it. */
class SpeechLibrary : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    /*! Whether the module QtTextToSpeech is in one of the import paths of the QML engine. */
    Q_PROPERTY(bool installed READ isInstalled CONSTANT)

public:
    using QObject::QObject;

    bool isInstalled() const;
};

} // namespace DeviceSignIn
