// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "barpane.h"
#include "catalog.h"
#include "look.h"
#include "remotekey.h"

#include <QTimer>
#include <QWidget>

namespace MediaDemo {

class HeroPane;
class MenuPane;
class MessagePane;
class PosterStore;
class ShelvesPane;

/*!
    The user interface of QWidgets, which looks and behaves like MediaPage.qml: films for everybody,
    and a list for people who are signed in.
*/
class MediaWindow : public QWidget
{
    Q_OBJECT

public:
    /*! None of the pointers is owned; all must outlive this object. */
    MediaWindow(const LookTheme &theme, Catalog *catalog, PosterStore *posters,
                DeviceSignIn::Session *session, QWidget *parent = nullptr);
    ~MediaWindow() override;

    /*! Call this when the sign-in page is closed, whether somebody has signed in or not. */
    void endSignIn();

Q_SIGNALS:
    /*! The sign-in page should be shown. */
    void signInRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Place = BarPane::Place;

    void enter(Place place);
    void beginSignIn(Place goal);
    void goToList();
    void goToAccount();
    void closeMenu();
    void signOut();
    void retry();
    void showWhole(bool whole);
    void press(RemoteKey key);
    void move(int rows, int columns);
    void pressOk();
    void pressBack();
    void focusShelves();
    void handleSession();
    void refresh();
    bool refreshMessage();

    ShelvesPane *shelves() const;
    bool isSignedIn() const;

    Catalog *m_catalog;
    DeviceSignIn::Session *m_session;
    Look m_look;
    Place m_place = Place::Home;
    Place m_goal = Place::Home;
    /*! While it runs, no message about waiting is shown. */
    QTimer m_slowTimer;

    HeroPane *m_hero;
    ShelvesPane *m_homeShelves;
    ShelvesPane *m_listShelves;
    BarPane *m_bar;
    MessagePane *m_message;
    MenuPane *m_menu;
};

} // namespace MediaDemo
