// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A picture of every state of the page, in three sizes, and an index.html to look at them all.

#include "support/stage.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQuickView>
#include <QTextStream>

using namespace DeviceSignIn;

namespace {

constexpr QSize sizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}};

/*! A state of the stage, and the keys that are pressed there. */
struct Picture
{
    QString name;
    QString state;
    QList<Qt::Key> keys;
};

QList<Picture> pictures(const Stage &stage)
{
    QList<Picture> all;
    const QStringList states = stage.states();
    for (const QString &state : states)
        all.append({state, state, {}});
    all.append({"waiting-second-action", "waiting", {Qt::Key_Right}});
    all.append({"help", "waiting", {Qt::Key_Return}});
    all.append({"help-longest", "waiting-longest", {Qt::Key_Return}});
    all.append({"help-without-code", "denied", {Qt::Key_Right, Qt::Key_Return}});
    return all;
}

QString fileName(const Picture &picture, const QSize &size)
{
    return QString("%1-%2x%3.png").arg(picture.name).arg(size.width()).arg(size.height());
}

QImage take(Stage &stage, const Picture &picture, const QSize &size)
{
    stage.show(picture.state);
    QQuickView view;
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(size);
    view.setInitialProperties(
        {{"signIn", QVariant::fromValue(stage.signIn())}, {"deviceName", "Living-room TV"}});
    view.setSource(QUrl("qrc:/qt-project.org/imports/DeviceSignIn/SignInPage.qml"));
    if (view.status() != QQuickView::Ready)
        return {};
    view.show();
    view.requestActivate();
    QCoreApplication::processEvents();
    for (const Qt::Key key : picture.keys) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &press);
    }
    QCoreApplication::processEvents();
    return view.grabWindow();
}

bool writeIndex(const QDir &folder, const QList<Picture> &all)
{
    QFile file(folder.filePath("index.html"));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream html(&file);
    html << "<!doctype html>\n<meta charset=\"utf-8\">\n<title>DeviceSignIn: every screen</title>\n"
            "<style>body{background:#222;color:#ddd;font:16px sans-serif;margin:2em}"
            "img{width:100%}figure{margin:0 0 2em}a{color:#7cc4ff}"
            "main{display:grid;grid-template-columns:repeat(auto-fill,minmax(600px,1fr));gap:2em}"
            "</style>\n<main>\n";
    for (const Picture &picture : all) {
        html << "<figure><img loading=\"lazy\" src=\"" << fileName(picture, sizes[1])
             << "\" alt=\"\"><figcaption>" << picture.name;
        for (const QSize &size : sizes)
            html << " · <a href=\"" << fileName(picture, size) << "\">" << size.height() << "</a>";
        html << "</figcaption></figure>\n";
    }
    html << "</main>\n";
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    // No screen is needed, and what this renderer can't draw must be seen here.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption output("output", "Where the pictures go.", "folder", "gallery");
    const QCommandLineOption only("only", "Only the states whose name begins so.", "name");
    parser.addOptions({output, only});
    parser.process(app);

    const QDir folder(parser.value(output));
    Stage stage;
    QList<Picture> all = pictures(stage);
    all.removeIf(
        [&](const Picture &picture) { return !picture.name.startsWith(parser.value(only)); });

    bool good = folder.mkpath(".") && writeIndex(folder, all);
    for (const Picture &picture : all) {
        for (const QSize &size : sizes)
            good =
                take(stage, picture, size).save(folder.filePath(fileName(picture, size))) && good;
    }
    QTextStream(stdout) << (good ? folder.absoluteFilePath("index.html") : QString("Failed"))
                        << Qt::endl;
    return good ? 0 : 1;
}
