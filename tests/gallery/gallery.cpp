// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Writes a picture of every state of the pages, in the sizes, themes, text sizes and languages that
// are given as options, and an index.html that shows the pictures.

#include "look/themefile.h"
#include "speech/language.h"
#include "speech/languages.h"
#include "support/pagefixture.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QTextStream>

#include <functional>

using namespace DeviceSignIn;

namespace {

/*!
    What QImage::save() takes as the quality of a PNG file, for which it is level 1 of zlib's nine.
*/
constexpr int quality = 85;

/*! One picture: a state of PageFixture, and what happens before the picture is taken. */
struct Picture
{
    QString name;
    QString state;
    /*! The keys to press, after \c seconds have passed. */
    QList<Qt::Key> keys = {};
    int seconds = 0;
    /*! The QML type of the page; empty for SignInScreen. */
    QString page = {};
    QVariantMap properties = {};
    /*! Called when the page is shown, before \c seconds pass. */
    std::function<void(PageFixture *)> act = {};
    /*! The user code; empty for that of the state. */
    QString code = {};
    /*!
        Called after \c keys. Returns false if the page does not have the state in this size and
        language.
    */
    std::function<bool(QQuickView *)> reach = {};
};

void press(QQuickView *view, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &press);
}

const QQuickItem *findShown(const QQuickItem *item, const char *type)
{
    if (!item->isVisible())
        return nullptr;
    if (QByteArray(item->metaObject()->className()).startsWith(type))
        return item;
    const auto children = item->childItems();
    for (const QQuickItem *child : children) {
        if (const QQuickItem *found = findShown(child, type))
            return found;
    }
    return nullptr;
}

/*!
    Moves the focus down from the tiles, of which there are more rows on a narrower page, to the
    actions.
*/
bool goToActions(QQuickView *view)
{
    constexpr int mostRows = 10;
    for (int i = 0; i < mostRows; ++i) {
        const QQuickItem *item = view->activeFocusItem();
        if (item && QByteArray(item->metaObject()->className()).startsWith("ActionButton"))
            return true;
        press(view, Qt::Key_Down);
    }
    return false;
}

/*! Opens the page on which the person to remove is chosen. */
bool chooseWhom(QQuickView *view)
{
    if (!goToActions(view))
        return false;
    press(view, Qt::Key_Return);
    return true;
}

/*! Chooses the first person to remove. */
bool chooseFirst(QQuickView *view)
{
    if (!chooseWhom(view))
        return false;
    press(view, Qt::Key_Return);
    return true;
}

/*! Turns to the second page of Help, which has one page only where everything fits there. */
bool turnHelp(QQuickView *view)
{
    const QQuickItem *help = findShown(view->rootObject(), "HelpPane");
    if (!help || help->property("pages").toInt() < 2)
        return false;
    press(view, Qt::Key_Return);
    return true;
}

QVariantMap choice(const QString &name, const QString &detail, const QString &initial, int tone = 0)
{
    return {{"name", name}, {"detail", detail}, {"initial", initial}, {"tone", tone}};
}

QList<Picture> choosers()
{
    const QVariantList providers = {
        choice("Aurora", "accounts.example.com", "A"),
        choice("Example University", "login.example.edu", "E", 1),
        choice("City Library", "id.library.example.org", "C", 2),
        choice("Town Hall", "signin.example.net", "T", 3),
    };
    const QVariantMap where = {{"title", "Where do you want to sign in?"}, {"choices", providers}};
    QVariantList many;
    for (int i = 0; i < 30; ++i)
        many.append(providers.at(i % providers.size()));
    const QVariantMap longList = {{"title", "Where do you want to sign in?"}, {"choices", many}};
    return {
        {"choices", "", {}, 0, "impl/ChoicePage", where},
        {"choices-action", "", {}, 0, "impl/ChoicePage", where, {}, {}, goToActions},
        {"choices-many", "", QList<Qt::Key>(5, Qt::Key_Down), 0, "impl/ChoicePage", longList},
    };
}

QList<Picture> kiosks()
{
    const auto begin = [](PageFixture *fixture) {
        fixture->kiosk()->beginVisit();
        fixture->settle();
        fixture->giveCode();
    };
    const auto signIn = [begin](PageFixture *fixture) {
        begin(fixture);
        fixture->approve();
        fixture->giveName("Alex Rivera");
    };
    const auto signOut = [signIn](PageFixture *fixture) {
        signIn(fixture);
        fixture->signIn()->session()->signOut();
        fixture->settle();
        fixture->revoke();
    };
    const QString page = "KioskPage";
    return {
        {"kiosk-welcome", "", {}, 0, page},
        {"kiosk-waiting", "", {}, 0, page, {}, begin},
        {"kiosk-signed-in", "", {}, 0, page, {}, signIn},
        {"kiosk-still-there", "", {}, 167, page, {}, signIn},
        {"kiosk-ending",
         "",
         {},
         47,
         page,
         {},
         [signIn](PageFixture *fixture) {
             fixture->kiosk()->setVisitLimit(60);
             signIn(fixture);
         }},
        {"kiosk-signed-out", "", {}, 0, page, {}, signOut},
    };
}

QList<Picture> households()
{
    const QString page = "HouseholdPage";
    const QVariantMap family = {
        {"people", QStringList({"Alex Rivera", "Kim", "Maria-Magdalena von Hohenstaufen", ""})}};
    const QVariantMap namesakes = {
        {"people",
         QStringList({"Kim <kim@home.example>", "Kim <k.rivera@school.example>", "Ada", "Ada"})}};
    const QVariantMap none = {{"people", QStringList()}};
    const Qt::Key right = Qt::Key_Right;
    return {
        {"household", "", {}, 0, page, family},
        {"household-add", "", {right, right, right, right}, 0, page, family},
        {"household-nobody", "", {}, 0, page, none},
        {"household-whom", "", {}, 0, page, family, {}, {}, chooseWhom},
        {"household-sure", "", {}, 0, page, family, {}, {}, chooseFirst},
        {"household-namesakes", "", {}, 0, page, namesakes},
        {"household-namesakes-sure", "", {}, 0, page, namesakes, {}, {}, chooseFirst},
        {"household-locked",
         "",
         {},
         0,
         page,
         none,
         [](PageFixture *fixture) {
             fixture->lock();
             fixture->household()->read();
             fixture->settle();
         }},
    };
}

QList<Picture> providers()
{
    const QString page = "ProvidersPage";
    const QVariantMap some = {
        {"names", QStringList({"Aurora", "City Library", "Example University", "Town Hall"})}};
    return {
        {"providers", "", {}, 0, page, some},
        {"providers-action", "", {}, 0, page, some, {}, {}, goToActions},
        {"providers-waiting",
         "",
         {},
         0,
         page,
         some,
         [](PageFixture *fixture) {
             fixture->menu()->choose(0);
             fixture->settle();
             fixture->giveCode();
         }},
    };
}

QList<Picture> pictures(const PageFixture &fixture)
{
    QList<Picture> all;
    const QStringList states = fixture.states();
    for (const QString &state : states)
        all.append({state, state});
    all.append({"waiting-second-action", "waiting", {Qt::Key_Right}});
    all.append({"languages", "waiting", {Qt::Key_Up, Qt::Key_Return}});
    all.append({"languages-button", "waiting", {Qt::Key_Up}});
    all.append({"help", "waiting", {Qt::Key_Return}});
    all.append({"help-further", "waiting", {Qt::Key_Return}, 0, {}, {}, {}, {}, turnHelp});
    all.append({"help-enter", "waiting-ungrouped", {Qt::Key_Return}});
    all.append({"help-longest", "waiting-longest", {Qt::Key_Return}});
    all.append({"help-without-code", "denied", {Qt::Key_Right, Qt::Key_Return}});
    all.append({"untouched", "waiting", {}, 301});
    all.append({"untouched-moved", "waiting", {}, 301 + 180});
    all.append({"expired-nobody-there", "waiting", {}, 601});
    all.append(choosers());
    all.append(kiosks());
    all.append(households());
    all.append(providers());
    all.append({"keys", "", {}, 0, "impl/KeysPage"});
    all.append({"keys-ok", "", {Qt::Key_Return}, 0, "impl/KeysPage"});
    all.append({"keys-unknown", "", {Qt::Key_F1}, 0, "impl/KeysPage"});
    return all;
}

/*! A theme, the text size, and the name of both in file names. */
struct Look
{
    QString name;
    std::unique_ptr<Theme> theme;
    qreal textScale = 1;
};

/*! The name of a picture's file. The script in index.html composes the same names. */
QString fileName(const Picture &picture, const Look &look, const QString &language,
                 const QSize &size)
{
    return QString("%1-%2-%3-%4x%5.png")
        .arg(picture.name, look.name, language)
        .arg(size.width())
        .arg(size.height());
}

/*! Adds the address and the code on a picture to its file as text, for readable.test.mjs. */
void label(QImage *picture, const PageFixture &fixture, const QQuickItem *page)
{
    if (findShown(page, "QrTile"))
        picture->setText("QR", fixture.qrText());
    if (const QQuickItem *code = findShown(page, "UserCode")) {
        const QRect place = code->mapRectToScene(code->boundingRect()).toRect();
        picture->setText("Code", fixture.signIn()->flow()->userCode());
        picture->setText("Place", QString("%1x%2+%3+%4")
                                      .arg(place.width())
                                      .arg(place.height())
                                      .arg(place.x())
                                      .arg(place.y()));
    }
}

QList<Picture> picturesOf(const QStringList &codes)
{
    QList<Picture> all;
    for (const QString &code : codes) {
        Picture picture = {"code-" + code, "waiting"};
        picture.code = code;
        all.append(picture);
    }
    return all;
}

/*! Returns a picture, or a null image if the page does not have its state or can't be loaded. */
QImage take(QQmlEngine &engine, PageFixture &fixture, const Picture &picture, const Look &look,
            Language &language, const QSize &size)
{
    QString page = picture.page;
    QVariantMap properties = picture.properties;
    if (page.isEmpty()) {
        page = "SignInScreen";
        if (picture.code.isEmpty())
            fixture.show(picture.state);
        else
            fixture.showCode(picture.code);
        properties.insert("signIn", QVariant::fromValue(fixture.signIn()));
        properties.insert("canSpeak", true);
        properties.insert("language", QVariant::fromValue(&language));
    }
    if (page == "ProvidersPage") {
        fixture.show("restoring");
        fixture.openMenu(properties.take("names").toStringList());
        properties.insert("menu", QVariant::fromValue(fixture.menu()));
    }
    if (page == "HouseholdPage") {
        fixture.show("restoring");
        fixture.openHousehold(properties.take("people").toStringList());
        properties.insert("household", QVariant::fromValue(fixture.household()));
    }
    if (page == "KioskPage") {
        fixture.show("restoring");
        fixture.openKiosk();
        properties.insert("kiosk", QVariant::fromValue(fixture.kiosk()));
    }
    properties.insert("deviceName", "Living-room TV");
    properties.insert("theme", QVariant::fromValue(look.theme.get()));
    properties.insert("textScale", look.textScale);
    properties.insert("reduceMotion", true);
    QQuickView view(&engine, nullptr);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    // As on a television, the window gets its size only after the page has been created.
    view.resize(size / 2);
    view.setInitialProperties(properties);
    view.setSource(QUrl(QString("qrc:/qt-project.org/imports/DeviceSignIn/%1.qml").arg(page)));
    if (view.status() != QQuickView::Ready)
        return {};
    view.show();
    view.requestActivate();
    QCoreApplication::processEvents();
    view.resize(size);
    QCoreApplication::processEvents();
    if (picture.act)
        picture.act(&fixture);
    QCoreApplication::processEvents();
    fixture.pass(picture.seconds);
    for (const Qt::Key key : picture.keys)
        press(&view, key);
    QCoreApplication::processEvents();
    if (picture.reach && !picture.reach(&view))
        return {};
    QCoreApplication::processEvents();
    QImage image = view.grabWindow();
    label(&image, fixture, view.rootObject());
    return image;
}

QString options(const QStringList &values)
{
    QString html;
    for (const QString &value : values)
        html += "<option>" + value;
    return html;
}

bool writeIndex(const QDir &folder, const QList<Picture> &all, const std::vector<Look> &looks,
                const QStringList &languages, const QList<QSize> &sizes)
{
    QFile file(folder.filePath("index.html"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QStringList names, themes, places;
    for (const Picture &picture : all)
        names.append(picture.name);
    for (const Look &look : looks)
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

/*! Loads the themes. Prints the problem and returns an empty list if one can't be used. */
std::vector<Look> readLooks(const QStringList &themes, const QStringList &scales)
{
    std::vector<Look> looks;
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

    const std::vector<Look> looks = readLooks(parser.values(theme), parser.values(textScale));
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
        for (const Look &look : looks) {
            for (const Picture &picture : all) {
                for (const QSize &size : sizes) {
                    if (parser.isSet(height) && parser.value(height).toInt() != size.height())
                        continue;
                    const QString file = folder.filePath(fileName(picture, look, tag, size));
                    const QImage image = take(engine, fixture, picture, look, spoken, size);
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
