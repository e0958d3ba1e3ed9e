// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <openssl/crypto.h>

namespace DeviceSignIn {

/*!
    The folder in which OpenSSL looks for providers as long as this object exists: the provider
    testkey that was made for the tests, and that of a TPM.
*/
class TestProviders
{
public:
    TestProviders()
    {
        const QString installed = OPENSSL_info(OPENSSL_INFO_MODULES_DIR) + QString("/tpm2.so");
        m_hasTpm = QFile::exists(installed) && QFile::link(installed, m_folder.filePath("tpm2.so"));
        QFile::link(TEST_KEY_PROVIDER, m_folder.filePath("testkey.so"));
        qputenv("OPENSSL_MODULES", m_folder.path().toUtf8());
    }
    ~TestProviders() { qunsetenv("OPENSSL_MODULES"); }

    /*! Whether the package tpm2-openssl is installed. */
    bool hasTpm() const { return m_hasTpm; }

private:
    QTemporaryDir m_folder;
    bool m_hasTpm = false;
};

} // namespace DeviceSignIn
