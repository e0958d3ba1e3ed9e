// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminalqr.h"

#include <qrcodegen/qrcodegen.hpp>

#include <optional>

namespace DeviceSignIn {

using qrcodegen::QrCode;

namespace {

/*! The number of light modules that ISO/IEC 18004 requires on each side. */
constexpr int quietZone = 4;

std::optional<QrCode> encode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    try {
        // The library raises the level of error correction if that does not enlarge the code.
        return QrCode::encodeText(bytes.constData(), QrCode::Ecc::LOW);
    } catch (const qrcodegen::data_too_long &) {
        return std::nullopt;
    }
}

QChar block(bool upper, bool lower)
{
    if (upper && lower)
        return QChar(0x2588); // █
    if (upper)
        return QChar(0x2580);                   // ▀
    return lower ? QChar(0x2584) : QChar(u' '); // ▄
}

} // namespace

QStringList qrLines(const QString &text)
{
    const auto code = encode(text);
    if (!code)
        return {};
    QStringList lines;
    const int end = code->getSize() + quietZone;
    // Outside of the symbol, getModule() returns light. The last line may contain one more such
    // row.
    for (int y = -quietZone; y < end; y += 2) {
        QString line;
        for (int x = -quietZone; x < end; ++x)
            line += block(!code->getModule(x, y), !code->getModule(x, y + 1));
        lines.append(line);
    }
    return lines;
}

QString inQrColors(const QString &line)
{
    // 231 and 16 are white and black in the 6x6x6 color cube, which terminal themes do not change.
    return u"\u001b[38;5;231;48;5;16m" + line + u"\u001b[0m";
}

} // namespace DeviceSignIn
