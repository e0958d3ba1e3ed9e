// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/authorities.h"

#include "protocol/failure.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSslConfiguration>

#include <algorithm>
#include <openssl/x509.h>

namespace DeviceSignIn {

namespace {

/*!
    The largest file that is read, in bytes. A bundle of all public authorities has less than 300
    KiB.
*/
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

QString environmentFile(const QProcessEnvironment &environment)
{
    return environment.value(QString::fromLatin1(X509_get_default_cert_file_env()));
}

QStringList environmentFolders(const QProcessEnvironment &environment)
{
    return environment.value(QString::fromLatin1(X509_get_default_cert_dir_env()))
        .split(QDir::listSeparator(), Qt::SkipEmptyParts);
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
    const QString file = environmentFile(environment);
    const QStringList folders = environmentFolders(environment);
    if (file.isEmpty() && folders.isEmpty())
        return std::nullopt;
    QList<QSslCertificate> found =
        readCertificates(file.isEmpty() ? QString::fromLatin1(X509_get_default_cert_file()) : file);
    if (folders.isEmpty()) {
        found += QSslConfiguration::systemCaCertificates();
        return found;
    }
    for (const QString &folder : folders)
        found += readHashedFolder(folder);
    return found;
}

QString problemOfAuthorities(const QProcessEnvironment &environment)
{
    const QString file = environmentFile(environment);
    if (!file.isEmpty() && readCertificates(file).isEmpty())
        return oneLine(
            QStringLiteral("%1 names %2, which can't be read or holds no PEM certificate")
                .arg(QString::fromLatin1(X509_get_default_cert_file_env()), file));
    const QStringList folders = environmentFolders(environment);
    const bool isEmpty = std::all_of(folders.begin(), folders.end(), [](const QString &folder) {
        return readHashedFolder(folder).isEmpty();
    });
    if (!folders.isEmpty() && isEmpty)
        return oneLine(
            QStringLiteral("%1 names %2, where no certificate is named by its hash, as by openssl "
                           "rehash")
                .arg(QString::fromLatin1(X509_get_default_cert_dir_env()),
                     folders.join(QDir::listSeparator())));
    return {};
}

} // namespace DeviceSignIn
