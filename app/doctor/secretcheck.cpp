// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "secretcheck.h"

#include "protocol/failure.h"
#include "storage/regularfile.h"

namespace DeviceSignIn {

namespace {

/*!
    Returns the names of the files with secrets. URIs of keys are among them, for which isExposed()
    is false.
*/
QStringList secretFiles(const Options &options)
{
    const ClientFiles &files = options.files;
    QStringList names{files.secret, files.key, files.dpopKey, files.keyPin};
    if (options.store.kind == StoreKind::Sealed)
        names.append(options.store.keyFile);
    for (const Options &provider : options.providers)
        names += secretFiles(provider);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace

std::optional<Finding> secretsFinding(const Options &options)
{
    const QString ownSubject = QStringLiteral("secrets");
    const QStringList names = secretFiles(options);
    if (names.isEmpty())
        return std::nullopt;
    QStringList exposed;
    for (const QString &name : names) {
        if (isExposed(name))
            exposed.append(name);
    }
    if (exposed.isEmpty())
        return passed(ownSubject, QStringLiteral("no other user can read the files with secrets"));
    return failed(ownSubject, oneLine(QStringLiteral("Others can read %1: chmod 600 %2")
                                          .arg(exposed.join(u", "), exposed.join(u' ')),
                                      1000));
}

} // namespace DeviceSignIn
