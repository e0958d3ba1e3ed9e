// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Writes the manual pages and the completions of the programs from their tables of options:
//
//     device-signin-packagefiles FOLDER_OF_TEMPLATES TARGET_FOLDER

#include "commandline/completions.h"
#include "commandline/manualtext.h"
#include "options/optiontable.h"
#include "sandbox/sandboxcommandline.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace DeviceSignIn;

namespace {

bool writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

/*! Inserts the sections that are generated from the table into the template of a manual page. */
bool writeManual(const ProgramDescription &program, const QString &templatePath,
                 const QString &path)
{
    QFile file(templatePath);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(templatePath), qPrintable(file.errorString()));
        return false;
    }
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QStringLiteral("@COMMANDS@\n"), manualCommands(program));
    text.replace(QStringLiteral("@OPTIONS@\n"), manualOptions(program));
    return writeFile(path, text);
}

bool writeAll(const ProgramDescription &program, const QString &templates, const QString &folder)
{
    const QString name = QString::fromUtf8(program.name);
    const QString completions = folder + QStringLiteral("/completions/");
    const QString page = QStringLiteral("/%1.1").arg(name);
    return writeManual(program, templates + page + QStringLiteral(".in"),
                       folder + QStringLiteral("/man") + page)
           && writeFile(completions + name + QStringLiteral(".bash"), bashCompletion(program))
           && writeFile(completions + u'_' + name, zshCompletion(program))
           && writeFile(completions + name + QStringLiteral(".fish"), fishCompletion(program));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr,
                     "Usage: device-signin-packagefiles FOLDER_OF_TEMPLATES TARGET_FOLDER\n");
        return 2;
    }
    const QString &templates = arguments.at(1);
    const QDir folder(arguments.at(2));
    if (!folder.mkpath(QStringLiteral("man")) || !folder.mkpath(QStringLiteral("completions")))
        return 1;
    const bool isWritten = writeAll(deviceSignInProgram(), templates, folder.path())
                           && writeAll(sandboxProgram(), templates, folder.path());
    return isWritten ? 0 : 1;
}
