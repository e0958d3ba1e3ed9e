// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/themefile.h"

#include "look/contrast.h"
#include "look/themereader.h"
#include "protocol/failure.h"
#include "storage/jsonfile.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QRawFont>

#include <variant>

namespace DeviceSignIn {

namespace {

// Limits for the sizes of files, in bytes.
constexpr qint64 largestPicture = 16 * 1024 * 1024;
constexpr qint64 largestFont = 16 * 1024 * 1024;
/*! The limit for the width and height of a picture, in pixels. */
constexpr int longestSide = 4096;
const QList<QByteArray> pictureFormats = {"png", "jpeg"};

std::unique_ptr<Theme> createTheme(BaseTheme base)
{
    switch (base) {
    case BaseTheme::Dark:
        break;
    case BaseTheme::Light:
        return std::make_unique<LightTheme>();
    case BaseTheme::Contrast:
        return std::make_unique<ContrastTheme>();
    }
    return std::make_unique<Theme>();
}

/*! Checks the pictures and fonts that a theme's file names. Keeps the first problem. */
class ThemeFiles
{
public:
    explicit ThemeFiles(const QString &themeFile)
        : m_folder(QFileInfo(themeFile).absoluteDir())
    {}

    const QString &problem() const { return m_problem; }
    QString pathOf(const QUrl &file) const { return m_folder.filePath(file.path()); }

    /*!
        Reads the picture \a file, the value of \a property. Null if the value is empty or there is
        a problem.
    */
    QImage picture(const char *property, const QUrl &file)
    {
        const QString path = pathOf(file);
        if (file.isEmpty() || !isReadable(property, path, largestPicture))
            return {};
        QImageReader reader(path);
        const QSize size = reader.size();
        if (!pictureFormats.contains(reader.format()))
            refuse(property, QStringLiteral("is no PNG or JPEG picture"));
        else if (size.isEmpty() || size.width() > longestSide || size.height() > longestSide)
            refuse(property, QStringLiteral("has a side of more than %1 pixels").arg(longestSide));
        if (!m_problem.isEmpty())
            return {};
        QImage image = reader.read();
        if (image.isNull())
            refuse(property, oneLine(reader.errorString()));
        return image;
    }

    void checkFont(const QUrl &file)
    {
        const QString path = pathOf(file);
        if (isReadable("fontFiles", path, largestFont) && !QRawFont(path, 10).isValid())
            refuse("fontFiles", QStringLiteral("names something that is no font"));
    }

private:
    bool isReadable(const char *property, const QString &path, qint64 largestSize)
    {
        const QFileInfo file(path);
        if (!file.isFile() || !file.isReadable())
            refuse(property, QStringLiteral("names a file that can't be read"));
        else if (file.size() > largestSize)
            refuse(property, QStringLiteral("names a file of more than %1 bytes").arg(largestSize));
        return m_problem.isEmpty();
    }

    void refuse(const char *property, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = QLatin1String(property) + u' ' + what;
    }

    QDir m_folder;
    QString m_problem;
};

/*!
    Applies \a values to \a theme, with the paths of the pictures and fonts made absolute. Returns
    the problem with the files or the colors, in one line; empty if there is none.
*/
QString applyWithFiles(const QString &themeFile, Theme *theme, ThemeValues values)
{
    ThemeFiles files(themeFile);
    const auto fileOf = [&](const char *property) {
        return values.properties.value(QLatin1String(property)).toUrl();
    };
    files.picture("logo", fileOf("logo"));
    const QImage background = files.picture("background", fileOf("background"));
    auto fonts = values.properties.value(QStringLiteral("fontFiles")).value<QList<QUrl>>();
    for (QUrl &font : fonts) {
        files.checkFont(font);
        font = QUrl::fromLocalFile(files.pathOf(font));
    }
    if (!files.problem().isEmpty())
        return files.problem();
    for (const char *property : {"logo", "background"}) {
        if (!fileOf(property).isEmpty())
            values.properties[QLatin1String(property)] =
                QUrl::fromLocalFile(files.pathOf(fileOf(property)));
    }
    if (!fonts.isEmpty())
        values.properties[QStringLiteral("fontFiles")] = QVariant::fromValue(fonts);
    values.applyTo(theme);
    return contrastProblem(*theme, background);
}

LoadedTheme loadFile(const QString &path)
{
    const auto broken = [&](BaseTheme base, const QString &why) -> LoadedTheme {
        return {createTheme(base), oneLine(path) + QStringLiteral(": ") + why};
    };
    const auto text = readJsonFile(path);
    if (const auto *error = std::get_if<JsonFileError>(&text))
        return broken(BaseTheme::Dark, error->line);
    const auto read = readTheme(std::get<QByteArray>(text));
    if (const auto *error = std::get_if<ThemeError>(&read))
        return broken(error->base, error->line);
    const auto &values = std::get<ThemeValues>(read);
    auto theme = createTheme(values.base);
    const QString problem = applyWithFiles(path, theme.get(), values);
    if (!problem.isEmpty())
        return broken(values.base, problem);
    const QString baseProblem = theme->problem();
    return {std::move(theme), baseProblem};
}

} // namespace

QStringList themeNames()
{
    return {QStringLiteral("dark"), QStringLiteral("light"), QStringLiteral("contrast")};
}

LoadedTheme loadTheme(const QString &nameOrFile)
{
    const auto known = themeNames().indexOf(nameOrFile);
    if (known < 0)
        return loadFile(nameOrFile);
    auto theme = createTheme(BaseTheme(known));
    const QString problem = theme->problem();
    return {std::move(theme), problem};
}

} // namespace DeviceSignIn
