// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <semaphore>
#include <thread>

namespace DeviceSignIn {

/*!
    Loads in a thread what the first page needs, while the connection to the display and the window
    are opened: the fonts, which would otherwise be loaded when the first text is measured, OpenSSL,
    which would be when the first key is made, and the connection to the session's bus, which Qt
    makes when the window gets its size. Each takes some milliseconds.
*/
class Preloader
{
public:
    /*!
        Begins with what needs no application object: the configuration of the system's fonts, and
        OpenSSL.
    */
    Preloader();
    /*! Waits for what has begun. */
    ~Preloader();

    /*!
        Goes on with the bus, the fonts that ship and the list of the system's fonts, which need a
        QGuiApplication, which must outlive this object. To be called at most once.
    */
    void useApplication();

private:
    void load();

    bool m_hasApplication = false;
    /*!
        Released once: by useApplication(), or by the destructor if that was not called, so that the
        thread ends.
    */
    std::binary_semaphore m_mayGoOn{0};
    std::thread m_thread;
};

} // namespace DeviceSignIn
