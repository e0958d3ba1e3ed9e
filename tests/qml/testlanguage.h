// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "language.h"

#include <QQmlEngine>
#include <QQmlParserStatus>

namespace DeviceSignIn {

/*! A language that QML can make, and that is followed by the engine in which it was made. */
class TestLanguage : public Language, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)

public:
    explicit TestLanguage(QObject *parent = nullptr)
        : Language(QStringLiteral("en"), parent)
    {
    }

    void classBegin() override { translate(qmlEngine(this)); }
    void componentComplete() override {}
};

} // namespace DeviceSignIn
