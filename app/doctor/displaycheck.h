// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

class QProcessEnvironment;

namespace DeviceSignIn {

/*! Returns the finding "display": whether a window can be opened. */
Finding displayFinding(const QProcessEnvironment &environment);

} // namespace DeviceSignIn
