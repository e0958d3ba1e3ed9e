// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/router.h"

namespace DeviceSignIn {

/*! Adds routes for the style sheet, the fonts and the icon of the phone page, below /assets. */
void addPageAssetRoutes(Router *router);

/*! Whether the program contains all of these files. */
bool arePageAssetsComplete();

/*!
    Returns a text that changes when the style sheet changes. The pages append it to the style
    sheet's URL, so that a browser does not combine a new page with an old style sheet from its
    cache.
*/
QString pageAssetVersion();

} // namespace DeviceSignIn
