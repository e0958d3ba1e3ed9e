// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "takepicture.h"

#include "support/settle.h"
#include "viewitems.h"

#include <QQuickItem>
#include <QQuickView>

namespace DeviceSignIn {

namespace {

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

} // namespace

QImage takePicture(QQmlEngine &engine, PageFixture &fixture, const Picture &picture,
                   const PictureLook &look, Language &language, const QSize &size)
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
    settle();
    view.resize(size);
    settle();
    if (picture.act)
        picture.act(&fixture);
    settle();
    fixture.pass(picture.seconds);
    for (const Qt::Key key : picture.keys)
        press(&view, key);
    settle();
    if (picture.reach && !picture.reach(&view))
        return {};
    settle();
    QImage image = view.grabWindow();
    label(&image, fixture, view.rootObject());
    return image;
}

} // namespace DeviceSignIn
