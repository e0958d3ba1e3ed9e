// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/authorities.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSslConfiguration>

#include <openssl/x509.h>

namespace DeviceSignIn {

namespace {

/*! In bytes. A bundle of all public authorities has less than 300 KiB. */
constexpr qint64 largestCertificateFile = 16 * 1024 * 1024;

/*! The certificates in the files of \a folder that are named by a hash. */
QList<QSslCertificate> readHashedFolder(const QString &folder)
{
    static const QRegularExpression hashed(QStringLiteral("\\A[0-9a-f]{8}\\.[0-9]+\\z"));
    QList<QSslCertificate> found;
    const auto names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        if (hashed.match(name).hasMatch())
            found += readCertificates(folder + u'/' + name);
    }
    return found;
}

} // namespace

QList<QSslCertificate> readCertificates(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)
        || file.size() > largestCertificateFile)
        return {};
    return QSslCertificate::fromData(file.readAll(), QSsl::Pem);
}

std::optional<QList<QSslCertificate>> authoritiesFrom(const QProcessEnvironment &environment)
{
    const QString file = environment.value(QString::fromLatin1(X509_get_default_cert_file_env()));
    const QString folders = environment.value(QString::fromLatin1(X509_get_default_cert_dir_env()));
    if (file.isEmpty() && folders.isEmpty())
        return std::nullopt;
    QList<QSslCertificate> found =
        readCertificates(file.isEmpty() ? QString::fromLatin1(X509_get_default_cert_file()) : file);
    if (folders.isEmpty()) {
        found += QSslConfiguration::systemCaCertificates();
        return found;
    }
    const auto all = folders.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &folder : all)
        found += readHashedFolder(folder);
    return found;
}

} // namespace DeviceSignIn
