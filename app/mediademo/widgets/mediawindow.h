// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "barpane.h"
#include "input/keymap.h"
#include "look.h"
#include "programme.h"

#include <QTimer>
#include <QWidget>

namespace DeviceSignIn {

class HeroPane;
class MenuPane;
class MessagePane;
class PosterStore;
class ShelvesPane;

/*!
    The app made of QWidgets. It looks and behaves as MediaPage does: what there is to see for
    everybody, and a list of one's own for who is signed in.
*/
class MediaWindow : public QWidget
{
    Q_OBJECT

public:
    /*! None of them is owned; all must live longer. */
    MediaWindow(Programme *programme, PosterStore *posters, Session *session,
                QWidget *parent = nullptr);
    ~MediaWindow() override;

    /*! Somebody has signed in, or doesn't want to: this has the screen again. */
    void endSignIn();

Q_SIGNALS:
    /*! Somebody wants to sign in: the page for it has to come. */
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
    void ok();
    void back();
    void focusShelves();
    void hearSession();
    void refresh();
    bool refreshMessage();

    ShelvesPane *shelves() const;
    bool isSignedIn() const;
    QString accountText() const;

    Programme *m_programme;
    Session *m_session;
    Theme m_theme;
    Look m_look;
    KeyMap m_keys;
    Place m_place = Place::Home;
    Place m_goal = Place::Home;
    /*! Runs while nobody has had to wait for long. */
    QTimer m_patience;

    HeroPane *m_hero;
    ShelvesPane *m_homeShelves;
    ShelvesPane *m_listShelves;
    BarPane *m_bar;
    MessagePane *m_message;
    MenuPane *m_menu;
};

} // namespace DeviceSignIn
