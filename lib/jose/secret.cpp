// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/secret.h"

#include <cstring>

namespace DeviceSignIn {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::clone() const
{
    // Each of the two secrets needs bytes of its own to be able to wipe them.
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::wipe()
{
    // Bytes that are shared with another QByteArray must not be changed.
    if (m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), size_t(m_bytes.size()));
    m_bytes.clear();
}

} // namespace DeviceSignIn
