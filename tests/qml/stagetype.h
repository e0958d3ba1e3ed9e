// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/stage.h"

#include <QtQml/qqml.h>

namespace DeviceSignIn {

struct StageType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::Stage)
    QML_NAMED_ELEMENT(Stage)
};

} // namespace DeviceSignIn
