// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Writes a picture of every state of the pages, in the sizes, themes, text sizes and languages that
// are given as options, and an index.html that shows the pictures.

#include "indexpage.h"
#include "look/themefile.h"
#include "pictures.h"
#include "speech/language.h"
#include "speech/languages.h"
#include "support/pagefixture.h"
#include "takepicture.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QTextStream>

using namespace DeviceSignIn;

namespace {

/*!
    What QImage::save() takes as the quality of a PNG file, for which it is level 1 of zlib's nine.
*/
constexpr int quality = 85;

/*! Loads the themes. Prints the problem and returns an empty list if one can't be used. */
std::vector<PictureLook> readLooks(const QStringList &themes, const QStringList &scales)
{
    std::vector<PictureLook> looks;
    for (const QString &theme : themes) {
        for (const QString &scale : scales) {
            LoadedTheme loaded = loadTheme(theme);
            if (!loaded.problem.isEmpty()) {
                QTextStream(stderr) << loaded.problem << Qt::endl;
                return {};
            }
            QString name = QFileInfo(theme).baseName();
            if (scale != "100")
                name += '-' + scale;
            looks.push_back({name, std::move(loaded.theme), scale.toInt() / 100.0});
        }
    }
    return looks;
}

/*!
    Reads sizes such as 1920x1080. Prints the problem and returns an empty list if one is not valid.
*/
QList<QSize> readSizes(const QStringList &texts)
{
    static const QRegularExpression form("\\A([1-9][0-9]{2,3})x([1-9][0-9]{2,3})\\z");
    QList<QSize> sizes;
    for (const QString &text : texts) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch()) {
            QTextStream(stderr) << text << " is not a size like 1920x1080" << Qt::endl;
            return {};
        }
        sizes.append({match.captured(1).toInt(), match.captured(2).toInt()});
    }
    return sizes;
}

} // namespace

int main(int argc, char **argv)
{
    // The software renderer, so that the pictures show what boxes without a GPU show.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption output("output", "Where the pictures go.", "folder", "gallery");
    const QCommandLineOption only("only", "Only the states whose name begins so.", "name");
    const QCommandLineOption theme(
        "theme", "dark (which it is by default), light, contrast or a file; can be repeated.",
        "theme", "dark");
    const QCommandLineOption language(
        "language", "en (which it is by default) or another that ships; can be repeated.", "tag",
        "en");
    QCommandLineOption screen("size", "Instead of the usual ones; can be repeated.", "size");
    screen.setDefaultValues({"1920x1080", "1280x720", "3840x2160", "1080x1920", "768x1024",
                             "1080x1080", "1024x768", "2560x1080", "800x480", "480x320"});
    const QCommandLineOption height("height", "Only the size with so many rows.", "rows");
    const QCommandLineOption code(
        "code", "The page with this code, instead of every screen; can be repeated.", "code");
    const QCommandLineOption textScale(
        "text-scale", "100 (which it is by default) to 150; can be repeated.", "percent", "100");
    parser.addOptions({output, only, theme, textScale, language, screen, height, code});
    parser.process(app);

    const QDir folder(parser.value(output));
    PageFixture fixture;
    // Shared by all pages, because a new one would load all their types again.
    QQmlEngine engine;
    QList<Picture> all = parser.isSet(code) ? picturesOf(parser.values(code)) : pictures(fixture);
    all.removeIf(
        [&](const Picture &picture) { return !picture.name.startsWith(parser.value(only)); });

    const std::vector<PictureLook> looks =
        readLooks(parser.values(theme), parser.values(textScale));
    const QStringList tags = parser.values(language);
    for (const QString &tag : tags) {
        // Language keeps the one before if there is no such language.
        if (!languageTags().contains(tag)) {
            QTextStream(stderr) << tag << " is none of " << languageTags().join(", ") << Qt::endl;
            return 1;
        }
    }
    const QList<QSize> sizes = readSizes(parser.values(screen));
    bool good = !looks.empty() && !sizes.empty() && folder.mkpath(".")
                && writeIndex(folder, all, looks, tags, sizes);
    Language spoken(tags.first());
    for (const QString &tag : tags) {
        spoken.choose(tag);
        for (const PictureLook &look : looks) {
            for (const Picture &picture : all) {
                for (const QSize &size : sizes) {
                    if (parser.isSet(height) && parser.value(height).toInt() != size.height())
                        continue;
                    const QString file = folder.filePath(fileName(picture, look, tag, size));
                    const QImage image = takePicture(engine, fixture, picture, look, spoken, size);
                    if (image.isNull() && picture.reach) {
                        // An older picture of this name would show another state.
                        QFile::remove(file);
                        continue;
                    }
                    // The default level makes the file a quarter smaller, and takes as long as
                    // drawing the picture.
                    good = image.save(file, "PNG", quality) && good;
                }
            }
        }
    }
    QTextStream(stdout) << (good ? folder.absoluteFilePath("index.html") : QString("Failed"))
                        << Qt::endl;
    return good ? 0 : 1;
}
