// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "boxcheck.h"

#include "look/glyphs.h"
#include "protocol/failure.h"

#include <QFontInfo>
#include <QRegularExpression>

namespace DeviceSignIn {

namespace {

/*!
    Returns the names of the devices with which a person can use the page: keyboards, as which the
    kernel also lists remote controls, gamepads and touch screens.
*/
QStringList controlNames(const QByteArray &devices)
{
    static const QRegularExpression name(QStringLiteral("^N: Name=\"(.*)\"$"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression handlers(QStringLiteral("^H: Handlers=.*\\b(kbd|js\\d+)\\b"),
                                             QRegularExpression::MultilineOption);
    // Bit 1 (INPUT_PROP_DIRECT) is set for touch screens, but not for touchpads.
    static const QRegularExpression touch(QStringLiteral("^B: PROP=[0-9a-f]*[2367abef]$"),
                                          QRegularExpression::MultilineOption);
    QStringList names;
    const QStringList blocks = QString::fromUtf8(devices).split(QStringLiteral("\n\n"));
    for (const QString &block : blocks) {
        if (handlers.match(block).hasMatch() || touch.match(block).hasMatch())
            names.append(name.match(block).captured(1));
    }
    // The buttons of the machine's case are listed as keyboards too, but are not remote controls.
    names.removeIf([](const QString &one) { return one.endsWith(QStringLiteral(" Button")); });
    return names;
}

/*! Letters that are common in names. */
struct NameSample
{
    QLatin1String script;
    QStringView letters;
};
constexpr NameSample nameSamples[] = {
    {QLatin1String("Amharic"), u"አበበ"},
    {QLatin1String("Arabic"), u"محمدگپچ"},
    {QLatin1String("Armenian"), u"Արամ"},
    {QLatin1String("Bengali"), u"রহমান"},
    {QLatin1String("Burmese"), u"အောင်"},
    {QLatin1String("Chinese"), u"王李张刘陈杨赵黄周吴張劉陳楊趙黃吳"},
    {QLatin1String("Georgian"), u"ნინო"},
    {QLatin1String("Greek"), u"Ελένη"},
    {QLatin1String("Hebrew"), u"נועה"},
    {QLatin1String("Hindi"), u"प्रिया"},
    {QLatin1String("Japanese"), u"佐藤鈴木高橋田中渡辺さくらハナ"},
    {QLatin1String("Khmer"), u"សុខា"},
    {QLatin1String("Korean"), u"김이박최정강조윤장임"},
    {QLatin1String("Lao"), u"ສົມ"},
    {QLatin1String("Latin"), u"ŁukaszNguyễnÞórÇağ"},
    {QLatin1String("Punjabi"), u"ਗੁਰਪ੍ਰੀਤ"},
    {QLatin1String("Russian"), u"Юлия"},
    {QLatin1String("Sinhala"), u"කමල"},
    {QLatin1String("Tamil"), u"கமலா"},
    {QLatin1String("Telugu"), u"రవి"},
    {QLatin1String("Thai"), u"สมชาย"},
};

/*! Returns the scripts in which names can't be shown here. */
QStringList missingScripts(const QString &family)
{
    QStringList missing;
    for (const NameSample &sample : nameSamples) {
        if (drawableText(sample.letters.toString(), family).isEmpty())
            missing.append(sample.script);
    }
    return missing;
}

} // namespace

Finding remoteFinding(const QByteArray &devices, const QStringList &problems)
{
    const QString subject = QStringLiteral("remote");
    if (!problems.isEmpty())
        return failed(subject, problems.first());
    const QStringList names = controlNames(devices);
    if (!names.isEmpty())
        return passed(subject, names.join(QStringLiteral(", ")));
    return failed(subject, QStringLiteral("No device here sends keys. Is the receiver of the "
                                          "remote control plugged in? Over HDMI, is the "
                                          "television's CEC on, and v4l-utils installed?"));
}

Finding fontsFinding(const QString &family)
{
    const QString subject = QStringLiteral("fonts");
    const QString found = QFontInfo(QFont(family)).family();
    if (found.compare(family, Qt::CaseInsensitive) == 0) {
        const QStringList missing = missingScripts(family);
        // Names in these scripts may never occur on this machine, so this is not a failure.
        return passed(subject,
                      missing.isEmpty()
                          ? found
                          : QStringLiteral("%1; names in %2 can't be shown: fonts-noto-core "
                                           "and fonts-noto-cjk have their letters")
                                .arg(found, missing.join(QStringLiteral(", "))));
    }
    return failed(subject, QStringLiteral(
                               "The theme wants \"%1\", and gets \"%2\": name a file in the theme, "
                               "or install the font.")
                               .arg(family, found));
}

std::optional<Finding> namesFinding(const QStringList &names, const QString &family)
{
    QStringList missing;
    for (const QString &name : names) {
        if (!name.isEmpty() && drawableText(name, family).isEmpty())
            missing.append(u'"' + oneLine(name, 60) + u'"');
    }
    if (missing.isEmpty())
        return std::nullopt;
    return failed(
        QStringLiteral("names"),
        QStringLiteral("The page leaves out %1: this machine lacks a font with the letters. "
                       "fonts-noto-core and fonts-noto-cjk have most.")
            .arg(missing.join(QStringLiteral(", "))));
}

} // namespace DeviceSignIn
