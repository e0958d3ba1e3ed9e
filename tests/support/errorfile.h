// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/files.h"

#include <QTemporaryFile>

#include <sys/stat.h>
#include <unistd.h>

namespace DeviceSignIn {

/*! Redirects standard error to a file for the lifetime of the object. */
class ErrorFile
{
public:
    ErrorFile()
    {
        if (!m_file.open())
            qFatal("No file");
        dup2(m_file.handle(), STDERR_FILENO);
    }
    ~ErrorFile()
    {
        dup2(m_before, STDERR_FILENO);
        close(m_before);
    }
    Q_DISABLE_COPY_MOVE(ErrorFile)

    /*! Returns the file's name in the form of JOURNAL_STREAM. */
    QByteArray name() const
    {
        struct stat about = {};
        fstat(m_file.handle(), &about);
        return QByteArray::number(quint64(about.st_dev)) + ':'
               + QByteArray::number(quint64(about.st_ino));
    }

    QByteArray content() const { return readFile(m_file.fileName()); }

private:
    QTemporaryFile m_file;
    int m_before = dup(STDERR_FILENO);
};

} // namespace DeviceSignIn
