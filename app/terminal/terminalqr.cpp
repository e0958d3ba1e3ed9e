// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminalqr.h"

#include <qrcodegen/qrcodegen.hpp>

#include <optional>

namespace DeviceSignIn {

using qrcodegen::QrCode;

namespace {

/*! ISO/IEC 18004: as many light modules on every side. */
constexpr int quietZone = 4;

std::optional<QrCode> encode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    try {
        // A low level is raised where that is free: the fewest modules, and the most safety in them.
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
    // Outside of the symbol getModule() says light. The last line may reach one row too far.
    for (int y = -quietZone; y < end; y += 2) {
        QString line;
        for (int x = -quietZone; x < end; ++x)
            line += block(!code->getModule(x, y), !code->getModule(x, y + 1));
        lines.append(line);
    }
    return lines;
}

QString inQrColours(const QString &line)
{
    // 231 and 16 are white and black of the colour cube, which no theme changes.
    return u"\u001b[38;5;231;48;5;16m" + line + u"\u001b[0m";
}

} // namespace DeviceSignIn
