// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/router.h"

namespace DeviceSignIn {

/*! Serves the style sheet, the fonts and the picture of the phone page. */
void routeAssets(Router *router);

/*! Changes with the style sheet, so that a browser that keeps the old one asks for the new one. */
QString assetVersion();

} // namespace DeviceSignIn
