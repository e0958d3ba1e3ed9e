// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/module/sandboxmodule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace DeviceSignIn {

const SandboxModule *loadSandboxModule(QString *problem)
{
    const QString path = QCoreApplication::applicationDirPath() + QStringLiteral("/sandbox.so");
    if (!QFileInfo::exists(path)) {
        *problem = QStringLiteral("The sandbox is not installed: there is no %1.").arg(path);
        return nullptr;
    }
    QLibrary library(path);
    const auto function =
        reinterpret_cast<SandboxModuleFunction>(library.resolve(sandboxModuleFunction));
    if (!function) {
        *problem = QStringLiteral("The sandbox can't be loaded: %1")
                       .arg(library.errorString().simplified());
        return nullptr;
    }
    return function();
}

} // namespace DeviceSignIn
