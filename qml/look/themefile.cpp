// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/themefile.h"

#include "look/contrast.h"
#include "look/themereader.h"
#include "protocol/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRawFont>

#include <variant>

namespace DeviceSignIn {

namespace {

/*! Enough to see that a file is too large. */
constexpr qint64 mostBytes = 1024 * 1024;
constexpr qint64 largestPicture = 16 * 1024 * 1024;
constexpr qint64 largestFont = 16 * 1024 * 1024;
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

/*! Follows the names in a theme's file to what they stand for. Of all problems the first is kept. */
class Files
{
public:
    explicit Files(const QString &themeFile)
        : m_folder(QFileInfo(themeFile).absoluteDir())
    {}

    const QString &problem() const { return m_problem; }
    QString pathOf(const QUrl &file) const { return m_folder.filePath(file.path()); }

    /*! Null where \a property names none, and where it is unfit. */
    QImage picture(const char *property, const QUrl &file)
    {
        const QString path = pathOf(file);
        if (file.isEmpty() || !isThere(property, path, largestPicture))
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
        if (isThere("fontFiles", path, largestFont) && !QRawFont(path, 10).isValid())
            refuse("fontFiles", QStringLiteral("names something that is no font"));
    }

private:
    bool isThere(const char *property, const QString &path, qint64 mostSize)
    {
        const QFileInfo file(path);
        if (!file.isFile() || !file.isReadable())
            refuse(property, QStringLiteral("names a file that can't be read"));
        else if (file.size() > mostSize)
            refuse(property, QStringLiteral("names a file of more than %1 bytes").arg(mostSize));
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

/*! Puts the pictures and fonts in their places, and says what is wrong with the whole. */
QString complete(const QString &themeFile, Theme *theme, ThemeValues values)
{
    Files files(themeFile);
    const auto wanted = [&](const char *property) {
        return values.properties.value(QLatin1String(property)).toUrl();
    };
    files.picture("logo", wanted("logo"));
    const QImage background = files.picture("background", wanted("background"));
    auto fonts = values.properties.value(QStringLiteral("fontFiles")).value<QList<QUrl>>();
    for (QUrl &font : fonts) {
        files.checkFont(font);
        font = QUrl::fromLocalFile(files.pathOf(font));
    }
    if (!files.problem().isEmpty())
        return files.problem();
    for (const char *property : {"logo", "background"}) {
        if (!wanted(property).isEmpty())
            values.properties[QLatin1String(property)] =
                QUrl::fromLocalFile(files.pathOf(wanted(property)));
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(BaseTheme::Dark, oneLine(file.errorString()));
    const auto read = readTheme(file.read(mostBytes));
    if (const auto *error = std::get_if<ThemeError>(&read))
        return broken(error->base, error->line);
    const auto &values = std::get<ThemeValues>(read);
    auto theme = createTheme(values.base);
    const QString problem = complete(path, theme.get(), values);
    if (!problem.isEmpty())
        return broken(values.base, problem);
    return {std::move(theme), {}};
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
    return {createTheme(BaseTheme(known)), {}};
}

} // namespace DeviceSignIn
