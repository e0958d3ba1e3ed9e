// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "keymap.h"
#include "look.h"
#include "programme.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace DeviceSignIn {

class HeroPane;
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
    enum class Place { Home, List };

    void addBar();
    void addMessage();
    void addMenu();
    QPushButton *addButton(const QString &text, QWidget *parent);

    void enter(Place place);
    void beginSignIn(Place goal);
    void goToList();
    void goToAccount();
    void openMenu();
    void closeMenu();
    void showWhole(bool whole);
    void press(RemoteKey key);
    void move(int rows, int columns);
    void ok();
    void back();
    void focusShelves();
    void enterBar();
    void hearSession();
    void refresh();
    void refreshMessage();
    void refreshBar();
    void placeAll();

    ShelvesPane *shelves() const;
    bool isSignedIn() const;
    QString accountText() const;
    bool hasFocusInBar() const;

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
    QLabel *m_mark = nullptr;
    QLabel *m_brand = nullptr;
    QPushButton *m_home = nullptr;
    QPushButton *m_list = nullptr;
    QPushButton *m_account = nullptr;
    /*! A line below the place where one is. */
    QFrame *m_here = nullptr;
    QLabel *m_messageTitle = nullptr;
    QLabel *m_messageText = nullptr;
    QPushButton *m_retry = nullptr;
    QFrame *m_menu = nullptr;
    QLabel *m_menuIntroduction = nullptr;
    QLabel *m_menuName = nullptr;
    QPushButton *m_signOut = nullptr;
};

} // namespace DeviceSignIn
