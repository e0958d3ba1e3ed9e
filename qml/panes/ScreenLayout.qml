// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn

/*!
    Where the parts of a SignInScreen that shows a code stand: see PortraitLayout and WideLayout. All values are in pixels,
    and each y is the distance from the top of the safe area.
*/
QtObject {
    required property Units units

    /*! The side of the tile with the QR code. */
    property real tile
    property real tileY
    // The title and the steps, which are the CodePane.
    property real paneWidth
    property real paneY
    /*! The height for the pane below its usual place, without the caution. */
    property real roomForPane
    /*! The height for the pane if it begins as far above its usual place as it may, also without the caution. */
    property real wholeRoomForPane: roomForPane
    /*! The y of the user code, where it stands below the pane and the QR code. */
    property real codeY
}
