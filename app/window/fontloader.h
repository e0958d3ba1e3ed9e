// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <semaphore>
#include <thread>

namespace DeviceSignIn {

/*!
    Loads the fonts in a thread, while the connection to the display and the window are opened. Otherwise all of
    that would be done when the first text is measured, and takes several milliseconds then. While the thread waits for
    the application object, it prepares OpenSSL for the first key.
*/
class FontLoader
{
public:
    /*! Begins with what needs no application object: the configuration of the system's fonts, and OpenSSL. */
    FontLoader();
    /*! Waits for what has begun. */
    ~FontLoader();

    /*!
        Goes on with the fonts that ship and the list of the system's fonts, which need a QGuiApplication.
        That must outlive this object.
    */
    void useApplication();

private:
    void load();

    bool m_hasApplication = false;
    std::binary_semaphore m_goesOn{0};
    std::thread m_thread;
};

} // namespace DeviceSignIn
