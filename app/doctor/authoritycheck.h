// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

#include <QProcessEnvironment>

#include <optional>

namespace DeviceSignIn {

/*!
    Returns the finding "authorities", whether the files and folders that the variables
    SSL_CERT_FILE and SSL_CERT_DIR of \a environment name have certificates; none if neither
    variable is set.
*/
std::optional<Finding> authoritiesFinding(const QProcessEnvironment &environment);

} // namespace DeviceSignIn
