// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/pagefixture.h"

#include <QtQml/qqml.h>

namespace DeviceSignIn {

/*! Registers PageFixture for the tests in QML. */
struct PageFixtureType
{
    Q_GADGET
    QML_FOREIGN(DeviceSignIn::PageFixture)
    QML_NAMED_ELEMENT(PageFixture)
};

} // namespace DeviceSignIn
