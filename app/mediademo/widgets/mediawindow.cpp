// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediawindow.h"

#include "heropane.h"
#include "menupane.h"
#include "messagepane.h"
#include "shelvespane.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace MediaDemo {

using DeviceSignIn::Session;

MediaWindow::MediaWindow(const LookTheme &theme, Catalog *catalog, PosterStore *posters,
                         Session *session, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_session(session)
    , m_look{.theme = theme}
    , m_hero(new HeroPane(&m_look, posters, this))
    , m_homeShelves(new ShelvesPane(&m_look, posters, catalog->home(), this))
    , m_listShelves(new ShelvesPane(&m_look, posters, catalog->list(), this))
    , m_bar(new BarPane(&m_look, this))
    , m_message(new MessagePane(&m_look, this))
    , m_menu(new MenuPane(&m_look, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(700);
    connect(&m_slowTimer, &QTimer::timeout, this, &MediaWindow::refresh);
    m_slowTimer.start();
    for (ShelvesPane *pane : {m_homeShelves, m_listShelves}) {
        connect(pane, &ShelvesPane::titleChanged, this, &MediaWindow::refresh);
        connect(pane, &ShelvesPane::pressed, this, [this] { showWhole(true); });
    }
    connect(m_bar, &BarPane::homePressed, this, [this] { enter(Place::Home); });
    connect(m_bar, &BarPane::listPressed, this, &MediaWindow::goToList);
    connect(m_bar, &BarPane::accountPressed, this, &MediaWindow::goToAccount);
    connect(m_message, &MessagePane::retryPressed, this, &MediaWindow::retry);
    connect(m_menu, &MenuPane::signOutPressed, this, &MediaWindow::signOut);
    connect(catalog, &Catalog::changed, this, &MediaWindow::refresh);
    connect(qApp, &QApplication::focusChanged, this, &MediaWindow::refresh);
    connect(session, &Session::stateChanged, this, &MediaWindow::handleSession);
    refresh();
}

MediaWindow::~MediaWindow() = default;

bool MediaWindow::isSignedIn() const
{
    return m_session->state() == Session::State::SignedIn;
}

ShelvesPane *MediaWindow::shelves() const
{
    return m_place == Place::List ? m_listShelves : m_homeShelves;
}

void MediaWindow::enter(Place place)
{
    m_place = place;
    m_slowTimer.start();
    if (place == Place::List)
        m_catalog->loadList();
    refresh();
    focusShelves();
}

void MediaWindow::goToList()
{
    if (isSignedIn())
        enter(Place::List);
    else
        beginSignIn(Place::List);
}

void MediaWindow::goToAccount()
{
    if (isSignedIn())
        m_menu->open(m_session->accountName());
    else
        beginSignIn(Place::Home);
}

void MediaWindow::beginSignIn(Place goal)
{
    m_goal = goal;
    Q_EMIT signInRequested();
}

void MediaWindow::endSignIn()
{
    if (isSignedIn() && m_goal == Place::List)
        enter(Place::List);
    else
        m_bar->focusAccount();
}

void MediaWindow::closeMenu()
{
    if (m_menu->isHidden())
        return;
    m_menu->hide();
    m_bar->focusAccount();
}

void MediaWindow::signOut()
{
    closeMenu();
    m_session->signOut();
}

void MediaWindow::retry()
{
    if (m_place == Place::List)
        m_catalog->loadList();
    else
        m_catalog->loadHome();
}

void MediaWindow::showWhole(bool whole)
{
    if (m_hero->isWhole() == whole)
        return;
    m_hero->setWhole(whole && m_hero->title());
    // The shelves may have the focus and are about to be hidden. Qt would then move the focus to a
    // widget of its own choice.
    setFocus();
    refresh();
    if (!m_hero->isWhole())
        focusShelves();
}

void MediaWindow::focusShelves()
{
    if (m_message->isRetryVisible())
        m_message->focusRetry();
    else
        shelves()->setFocus();
}

void MediaWindow::handleSession()
{
    if (!isSignedIn()) {
        closeMenu();
        m_place = Place::Home;
    }
    refresh();
}

/*! Shows the current state of the catalog and the session. */
void MediaWindow::refresh()
{
    // This has to be read first, because Qt moves the focus when a widget is hidden.
    const bool hadFocus = m_message->hasFocusInside() || m_homeShelves->hasFocusInside()
                          || m_listShelves->hasFocusInside();
    const bool hasShelves = !refreshMessage();
    const bool whole = m_hero->isWhole();
    m_homeShelves->setVisible(m_place == Place::Home && hasShelves && !whole);
    m_listShelves->setVisible(m_place == Place::List && hasShelves && !whole);
    if (hadFocus && isVisible())
        focusShelves();
    if (!whole)
        m_hero->setTitle(hasShelves ? shelves()->title() : std::nullopt);
    m_bar->setVisible(!whole);
    m_bar->setPlace(m_place);
    m_bar->setAccount(m_catalog->accountText());
}

/*! Shows the message that fits the state. Returns whether it takes the place of the shelves. */
bool MediaWindow::refreshMessage()
{
    const bool onList = m_place == Place::List;
    const auto state = onList ? m_catalog->listState() : m_catalog->homeState();
    const bool none = (onList ? m_catalog->list() : m_catalog->home())->count() == 0;
    const bool failed = state == Catalog::Failed;
    const bool empty = state == Catalog::Ready && none;
    // The message about waiting is shown only after a while, so that it does not flash.
    const bool slow = state == Catalog::Loading && none && !m_slowTimer.isActive();

    m_message->setRetryVisible(failed);
    if (failed)
        m_message->showMessage(tr("That didn’t work"),
                               onList ? m_catalog->listProblem() : m_catalog->homeProblem());
    else if (empty)
        m_message->showMessage(tr("Nothing here yet"), tr("Films that you choose are kept here."));
    else
        m_message->showMessage({}, slow ? tr("One moment…") : QString());
    return failed || empty;
}

void MediaWindow::resizeEvent(QResizeEvent *)
{
    m_look.setScreen(size());
    setStyleSheet(m_look.styleSheet());
    const auto px = [this](qreal count) { return m_look.px(count); };
    const int left = m_look.marginX();
    m_hero->setGeometry(rect());
    for (ShelvesPane *pane : {m_homeShelves, m_listShelves})
        pane->setGeometry(0, px(612), width(), height() - px(612));
    m_bar->setGeometry(left, px(54), width() - 2 * left, px(72));
    m_message->setGeometry(left, px(300), px(1100), px(334));
    m_menu->setGeometry(width() - left - px(520), px(142), px(520), px(290));
}

void MediaWindow::showEvent(QShowEvent *)
{
    focusShelves();
}

void MediaWindow::keyPressEvent(QKeyEvent *event)
{
    const RemoteKey key = remoteKeyOf(*event);
    if (key == RemoteKey::None) {
        QWidget::keyPressEvent(event);
        return;
    }
    press(key);
}

void MediaWindow::press(RemoteKey key)
{
    switch (key) {
    case RemoteKey::Up:
        move(-1, 0);
        break;
    case RemoteKey::Down:
        move(1, 0);
        break;
    case RemoteKey::Left:
        move(0, -1);
        break;
    case RemoteKey::Right:
        move(0, 1);
        break;
    case RemoteKey::Ok:
        pressOk();
        break;
    case RemoteKey::Back:
        pressBack();
        break;
    case RemoteKey::Menu:
        if (m_menu->isVisible())
            closeMenu();
        else if (!m_hero->isWhole())
            goToAccount();
        break;
    case RemoteKey::None:
        break;
    }
}

void MediaWindow::move(int rows, int columns)
{
    if (m_menu->isVisible() || m_hero->isWhole())
        return;
    if (m_bar->hasFocusInside()) {
        m_bar->move(columns);
        if (rows > 0)
            focusShelves();
    } else if (!(shelves()->hasFocusInside() && shelves()->move(rows, columns)) && rows < 0) {
        m_bar->focusPlace();
    }
}

void MediaWindow::pressOk()
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (m_hero->isWhole())
        showWhole(false);
    else if (button && button->isVisible())
        button->click();
    else
        showWhole(true);
}

void MediaWindow::pressBack()
{
    if (m_menu->isVisible())
        closeMenu();
    else if (m_hero->isWhole())
        showWhole(false);
    else if (shelves()->hasFocusInside() && shelves()->goBack())
        return;
    else if (!m_bar->hasFocusInside())
        m_bar->focusPlace();
    else if (m_place == Place::List)
        enter(Place::Home);
    else
        Q_EMIT closeRequested();
}

void MediaWindow::mousePressEvent(QMouseEvent *)
{
    if (m_menu->isVisible())
        closeMenu();
    else
        showWhole(false);
}

} // namespace MediaDemo
