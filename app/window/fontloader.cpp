// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fontloader.h"

#include "look/shippedfonts.h"

#include <QFontDatabase>
#include <QLibrary>

namespace DeviceSignIn {

namespace {

/*!
    Reads the configuration of the system's fonts, and the lists of fonts that it names. Qt uses the library
    where it was built with it, and does the same with the first font.
*/
void initializeFontconfig()
{
    QLibrary fontconfig(QStringLiteral("fontconfig"), 1);
    if (const auto initialize = reinterpret_cast<int (*)()>(fontconfig.resolve("FcInit")))
        initialize();
}

} // namespace

FontLoader::FontLoader()
    : m_thread([this] { load(); })
{}

FontLoader::~FontLoader()
{
    m_goesOn.release();
    m_thread.join();
}

void FontLoader::useApplication()
{
    m_hasApplication = true;
    m_goesOn.release();
}

void FontLoader::load()
{
    initializeFontconfig();
    m_goesOn.acquire();
    if (!m_hasApplication)
        return;
    // All functions of QFontDatabase are thread-safe.
    loadShippedFonts();
    QFontDatabase::families();
}

} // namespace DeviceSignIn
