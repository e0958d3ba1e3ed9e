// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "preloader.h"

#include "jose/signingkey.h"
#include "look/shippedfonts.h"

#include <QDBusConnection>
#include <QFontDatabase>
#include <QStringList>

#include <dlfcn.h>

namespace DeviceSignIn {

namespace {

/*!
    Reads the configuration of the system's fonts, and the lists of fonts that it names. A Qt that
    uses fontconfig would otherwise have to do so for the first font. Nothing of Qt is used here,
    because Qt takes the first thread that creates a QObject for the main thread.
*/
void initializeFontconfig()
{
    void *library = ::dlopen("libfontconfig.so.1", RTLD_LAZY);
    void *initialize = library ? ::dlsym(library, "FcInit") : nullptr;
    if (initialize)
        reinterpret_cast<int (*)()>(initialize)();
}

/*!
    Makes a key and throws it away. Most of the time that the first key takes is spent on OpenSSL's
    configuration and on finding its algorithms, which it keeps. The first request with a code waits
    for a key where tokens are bound to one, and every connection over TLS needs the same.
*/
void initializeOpenSsl()
{
    (void)SigningKey::generate().toPem();
}

} // namespace

Preloader::Preloader()
    : m_thread([this] { load(); })
{}

Preloader::~Preloader()
{
    if (!m_hasApplication)
        m_mayGoOn.release();
    m_thread.join();
}

void Preloader::useApplication()
{
    m_hasApplication = true;
    m_mayGoOn.release();
}

void Preloader::load()
{
    initializeFontconfig();
    initializeOpenSsl();
    m_mayGoOn.acquire();
    if (!m_hasApplication)
        return;
    // Qt asks for a screen reader when the window gets its size, and waits for the bus then.
    QDBusConnection::sessionBus();
    // All functions of QFontDatabase are thread-safe.
    loadShippedFonts();
    QFontDatabase::families();
}

} // namespace DeviceSignIn
