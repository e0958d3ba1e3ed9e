// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "programme.h"
#include "shelfmodel.h"
#include "titlemodel.h"

#include <QtQml/qqml.h>

// The names under which QML knows what both forms of the app share, which itself knows no QML.

namespace DeviceSignIn {

struct ProgrammeType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Programme)
    QML_NAMED_ELEMENT(Programme)
    QML_UNCREATABLE("The app creates it")
};

struct ShelfModelType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::ShelfModel)
    QML_NAMED_ELEMENT(ShelfModel)
    QML_UNCREATABLE("A programme has them")
};

struct TitleModelType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::TitleModel)
    QML_NAMED_ELEMENT(TitleModel)
    QML_UNCREATABLE("A ShelfModel has them")
};

} // namespace DeviceSignIn
