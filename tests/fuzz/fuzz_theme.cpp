// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"
#include "look/themereader.h"

#include <QColor>
#include <QUrl>

using namespace DeviceSignIn;

namespace {

bool isInFolder(const QUrl &file)
{
    const QStringList parts = file.path().split(u'/');
    return file.isRelative() && !parts.contains(QString()) && !parts.contains(u"..")
           && !parts.contains(u".");
}

bool isValidValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QColor:
        return value.value<QColor>().isValid() && value.value<QColor>().alpha() == 255;
    case QMetaType::QUrl:
        return isInFolder(value.toUrl());
    case QMetaType::Double:
        return value.toDouble() >= 0 && value.toDouble() <= 400;
    case QMetaType::QString:
        return isOneLine(value.toString(), 100);
    }
    const auto files = value.value<QList<QUrl>>();
    return files.size() <= 8 && std::all_of(files.begin(), files.end(), isInFolder);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = readTheme(inputFrom(data, size));
    if (const auto *error = std::get_if<ThemeError>(&read)) {
        CHECK(!error->line.isEmpty() && !error->line.contains(u'\n'));
        return 0;
    }
    for (const QVariant &value : std::get<ThemeValues>(read).properties)
        CHECK(isValidValue(value));
    return 0;
}
