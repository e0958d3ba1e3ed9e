// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "language.h"

#include <QQmlEngine>
#include <QQmlParserStatus>

namespace DeviceSignIn {

/*! A language that QML can make, and that is followed by the engine in which it was made. */
// The full name of the base is for Qt 6.4's tools, which can't find it by the short one.
class TestLanguage : public DeviceSignIn::Language, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)

public:
    explicit TestLanguage(QObject *parent = nullptr)
        : Language(QStringLiteral("en"), parent)
    {}

    void classBegin() override { translate(qmlEngine(this)); }
    void componentComplete() override {}
};

} // namespace DeviceSignIn
