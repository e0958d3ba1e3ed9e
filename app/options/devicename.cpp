// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "devicename.h"

#include "text/texttemplate.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr qsizetype shownDigits = 4;
constexpr qint64 largestNumberFile = 256;

/*! Returns the content of a file of the kernel without the line break or zero byte at its end. */
QString kernelText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.read(largestNumberFile);
    if (const qsizetype end = text.indexOf('\0'); end >= 0)
        text.truncate(end);
    return QString::fromLatin1(text).trimmed();
}

/*!
    Returns the last letters and digits of \a number; empty if the number does not distinguish
    machines.
*/
QString ending(const QString &number)
{
    // Texts that makers leave in the firmware of boards without a serial number.
    static const QStringList placeholders = {
        QStringLiteral("default string"),
        QStringLiteral("empty"),
        QStringLiteral("none"),
        QStringLiteral("not applicable"),
        QStringLiteral("not available"),
        QStringLiteral("not specified"),
        QStringLiteral("system serial number"),
        QStringLiteral("to be filled by o.e.m."),
        QStringLiteral("unknown"),
        QStringLiteral("0123456789"),
        QStringLiteral("123456789"),
        QStringLiteral("1234567890"),
    };
    if (placeholders.contains(number.toLower()))
        return {};
    QString digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), [](QChar character) {
        return character.unicode() < 0x80 && character.isLetterOrNumber();
    });
    // All zeros, for example.
    const bool isUniform = digits.count(digits.left(1)) == digits.size();
    return digits.size() < shownDigits || isUniform ? QString()
                                                    : digits.right(shownDigits).toUpper();
}

/*! Returns the addresses of the network adapters that are hardware, in the order of their names. */
QStringList adapterAddresses(const QString &root)
{
    const QDir adapters(root + QStringLiteral("/sys/class/net"));
    QStringList addresses;
    const QStringList names =
        adapters.entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        // An address that was chosen at random or by a person is another one after the next start.
        const QString origin =
            kernelText(adapters.filePath(name + QStringLiteral("/addr_assign_type")));
        if (adapters.exists(name + QStringLiteral("/device")) && origin == QLatin1String("0"))
            addresses.append(kernelText(adapters.filePath(name + QStringLiteral("/address"))));
    }
    return addresses;
}

} // namespace

QString hardwareNumber(const QString &root)
{
    QStringList numbers = {
        kernelText(root + QStringLiteral("/sys/firmware/devicetree/base/serial-number")),
        kernelText(root + QStringLiteral("/sys/class/dmi/id/product_serial")),
    };
    numbers += adapterAddresses(root);
    for (const QString &number : std::as_const(numbers)) {
        if (QString found = ending(number); !found.isEmpty())
            return found;
    }
    return {};
}

QString completeDeviceName(const QString &name, const QString &root)
{
    const QString hardware = QStringLiteral("hardware");
    if (!placeholders(name).contains(hardware))
        return name;
    const auto filled = fillTemplate(name, [&](const QString &found) -> std::optional<QString> {
        return found == hardware ? hardwareNumber(root) : placeholder(found);
    });
    return filled->simplified();
}

} // namespace DeviceSignIn
