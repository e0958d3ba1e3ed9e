// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "indexpage.h"

#include <QFile>

namespace DeviceSignIn {

namespace {

QString options(const QStringList &values)
{
    QString html;
    for (const QString &value : values)
        html += "<option>" + value;
    return html;
}

} // namespace

QString fileName(const Picture &picture, const PictureLook &look, const QString &language,
                 const QSize &size)
{
    return QString("%1-%2-%3-%4x%5.png")
        .arg(picture.name, look.name, language)
        .arg(size.width())
        .arg(size.height());
}

bool writeIndex(const QDir &folder, const QList<Picture> &all,
                const std::vector<PictureLook> &looks, const QStringList &languages,
                const QList<QSize> &sizes)
{
    QFile file(folder.filePath("index.html"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QStringList names, themes, places;
    for (const Picture &picture : all)
        names.append(picture.name);
    for (const PictureLook &look : looks)
        themes.append(look.name);
    for (const QSize &size : sizes)
        places.append(QString("%1x%2").arg(size.width()).arg(size.height()));
    QString html = R"(<!doctype html>
<meta charset="utf-8">
<title>DeviceSignIn: every screen</title>
<style>
body { background: #222; color: #ddd; font: 16px sans-serif; margin: 2em }
img { width: 100% }
figure { margin: 0 }
a { color: #7cc4ff }
select { font: inherit }
main { display: grid; gap: 2em; margin-top: 2em }
main { grid-template-columns: repeat(auto-fill, minmax(600px, 1fr)) }
</style>
<label>Theme <select>@THEMES@</select></label>
<label>Language <select>@LANGUAGES@</select></label>
<label>Size <select>@SIZES@</select></label>
<main></main>
<script>
const names = '@NAMES@'.split(' ');
const choices = [...document.querySelectorAll('select')];
function show() {
    const look = choices.map(choice => choice.value).join('-');
    document.querySelector('main').innerHTML = names.map(name => `<figure>
        <a href="${name}-${look}.png"><img loading="lazy" src="${name}-${look}.png" alt=""
            onerror="this.closest('figure').hidden = true"></a>
        <figcaption>${name}</figcaption></figure>`).join('');
}
choices.forEach(choice => choice.addEventListener('change', show));
show();
</script>
)";
    html.replace("@THEMES@", options(themes)).replace("@LANGUAGES@", options(languages));
    html.replace("@SIZES@", options(places)).replace("@NAMES@", names.join(' '));
    return file.write(html.toUtf8()) > 0;
}

} // namespace DeviceSignIn
