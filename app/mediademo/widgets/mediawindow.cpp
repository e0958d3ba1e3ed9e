// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediawindow.h"

#include "heropane.h"
#include "shelvespane.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <array>

namespace DeviceSignIn {

namespace {

/*! The sign in front of the brand's name, as the sign-in page has it. */
QPixmap mark(const Look &look)
{
    QPixmap pixmap(look.px(44), look.px(44));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient gradient(0, 0, 0, pixmap.height());
    gradient.setColorAt(0, look.theme->markColor);
    gradient.setColorAt(1, look.theme->markShadeColor);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(pixmap.rect(), look.px(12), look.px(12));
    return pixmap;
}

/*! For the style sheet. */
void setFlag(QWidget *widget, const char *property, bool on)
{
    if (widget->property(property).toBool() == on)
        return;
    widget->setProperty(property, on);
    widget->style()->polish(widget);
}

} // namespace

MediaWindow::MediaWindow(Programme *programme, PosterStore *posters, Session *session,
                         QWidget *parent)
    : QWidget(parent)
    , m_programme(programme)
    , m_session(session)
    , m_look{&m_theme}
    , m_hero(new HeroPane(&m_look, posters, this))
    , m_homeShelves(new ShelvesPane(&m_look, posters, programme->home(), this))
    , m_listShelves(new ShelvesPane(&m_look, posters, programme->list(), this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_patience.setSingleShot(true);
    m_patience.setInterval(700);
    connect(&m_patience, &QTimer::timeout, this, &MediaWindow::refresh);
    m_patience.start();
    addBar();
    addMessage();
    addMenu();
    for (ShelvesPane *pane : {m_homeShelves, m_listShelves}) {
        connect(pane, &ShelvesPane::titleChanged, this, &MediaWindow::refresh);
        connect(pane, &ShelvesPane::pressed, this, [this] { showWhole(true); });
    }
    connect(programme, &Programme::changed, this, &MediaWindow::refresh);
    connect(qApp, &QApplication::focusChanged, this, &MediaWindow::refresh);
    connect(session, &Session::stateChanged, this, &MediaWindow::hearSession);
    refresh();
}

MediaWindow::~MediaWindow() = default;

QPushButton *MediaWindow::addButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    // Moving the focus is for the window: on a remote there is no Tab.
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void MediaWindow::addBar()
{
    m_mark = new QLabel(this);
    m_brand = new QLabel(QStringLiteral("Lantern"), this);
    m_home = addButton(tr("Home"), this);
    m_list = addButton(tr("My list"), this);
    m_account = addButton({}, this);
    m_here = new QFrame(this);
    m_here->setObjectName(QStringLiteral("here"));
    m_here->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_home->setProperty("quiet", true);
    m_list->setProperty("quiet", true);
    connect(m_home, &QPushButton::clicked, this, [this] { enter(Place::Home); });
    connect(m_list, &QPushButton::clicked, this, &MediaWindow::goToList);
    connect(m_account, &QPushButton::clicked, this, &MediaWindow::goToAccount);
}

void MediaWindow::addMessage()
{
    m_messageTitle = new QLabel(this);
    m_messageText = new QLabel(this);
    m_messageText->setTextFormat(Qt::PlainText);
    m_messageText->setWordWrap(true);
    m_retry = addButton(tr("Try again"), this);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_place == Place::List)
            m_programme->loadList();
        else
            m_programme->loadHome();
    });
}

void MediaWindow::addMenu()
{
    m_menu = new QFrame(this);
    m_menu->setObjectName(QStringLiteral("menu"));
    m_menu->hide();
    m_menuIntroduction = new QLabel(tr("Signed in as"), m_menu);
    m_menuIntroduction->setProperty("quiet", true);
    m_menuName = new QLabel(m_menu);
    m_menuName->setTextFormat(Qt::PlainText);
    m_signOut = addButton(tr("Sign out"), m_menu);
    connect(m_signOut, &QPushButton::clicked, this, [this] {
        closeMenu();
        m_session->signOut();
    });
}

bool MediaWindow::isSignedIn() const
{
    return m_session->state() == Session::State::SignedIn;
}

ShelvesPane *MediaWindow::shelves() const
{
    return m_place == Place::List ? m_listShelves : m_homeShelves;
}

bool MediaWindow::hasFocusInBar() const
{
    return m_home->hasFocus() || m_list->hasFocus() || m_account->hasFocus();
}

void MediaWindow::enter(Place place)
{
    m_place = place;
    m_patience.start();
    if (place == Place::List)
        m_programme->loadList();
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
        openMenu();
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
        m_account->setFocus();
}

void MediaWindow::openMenu()
{
    m_menuName->setText(m_session->accountName());
    m_menu->show();
    m_menu->raise();
    m_signOut->setFocus();
}

void MediaWindow::closeMenu()
{
    if (m_menu->isHidden())
        return;
    m_menu->hide();
    m_account->setFocus();
}

void MediaWindow::showWhole(bool whole)
{
    if (m_hero->isWhole() == whole)
        return;
    m_hero->setWhole(whole && m_hero->title());
    // Not to whatever Qt finds: what has the focus goes with the shelves.
    setFocus();
    refresh();
    if (!m_hero->isWhole())
        focusShelves();
}

void MediaWindow::focusShelves()
{
    if (m_retry->isVisibleTo(this))
        m_retry->setFocus();
    else
        shelves()->setFocus();
}

/*! The focus comes to where one is. */
void MediaWindow::enterBar()
{
    (m_place == Place::List ? m_list : m_home)->setFocus();
}

void MediaWindow::hearSession()
{
    if (!isSignedIn()) {
        closeMenu();
        m_place = Place::Home;
    }
    refresh();
}

QString MediaWindow::accountText() const
{
    const QString name = m_session->accountName();
    if (isSignedIn())
        return name.isEmpty() ? tr("Signed in") : name;
    if (m_session->state() == Session::State::SigningOut)
        return tr("Signing out…");
    // The server has ended the session: nobody should wonder where the list is.
    return m_session->endReason() == Reason::None ? tr("Sign in") : tr("Sign in again");
}

/*! Brings everything that is seen into line with what there is. */
void MediaWindow::refresh()
{
    // Asked before anything is hidden: Qt then puts the focus wherever it finds a place.
    const bool hadFocus =
        m_retry->hasFocus() || m_homeShelves->hasFocusInside() || m_listShelves->hasFocusInside();
    refreshMessage();
    const bool whole = m_hero->isWhole();
    const bool hasShelves = m_messageTitle->isHidden();
    m_homeShelves->setVisible(m_place == Place::Home && hasShelves && !whole);
    m_listShelves->setVisible(m_place == Place::List && hasShelves && !whole);
    if (hadFocus && isVisible())
        focusShelves();
    if (!whole)
        m_hero->setTitle(hasShelves ? shelves()->title() : std::nullopt);
    refreshBar();
    placeAll();
}

/*! What is said in place of the shelves, if anything. */
void MediaWindow::refreshMessage()
{
    const bool onList = m_place == Place::List;
    const auto state = onList ? m_programme->listState() : m_programme->homeState();
    const bool none = (onList ? m_programme->list() : m_programme->home())->count() == 0;
    const bool failed = state == Programme::Failed;
    const bool empty = state == Programme::Ready && none;
    // Who has to wait should know for what; who hasn't would only see it flash.
    const bool slow = state == Programme::Loading && none && !m_patience.isActive();

    m_messageTitle->setText(failed ? tr("That didn’t work") : tr("Nothing here yet"));
    if (failed)
        m_messageText->setText(onList ? m_programme->listProblem() : m_programme->homeProblem());
    else
        m_messageText->setText(empty ? tr("Films that you choose are kept here.")
                                     : tr("One moment…"));
    m_messageTitle->setVisible(failed || empty);
    m_messageText->setVisible(failed || empty || slow);
    m_retry->setVisible(failed);
}

void MediaWindow::refreshBar()
{
    const bool shown = !m_hero->isWhole();
    const bool onList = m_place == Place::List;
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_mark, m_brand, m_home, m_list, m_account})
        part->setVisible(shown);
    m_here->setVisible(shown && !(onList ? m_list : m_home)->hasFocus());
    setFlag(m_home, "here", !onList);
    setFlag(m_list, "here", onList);
    m_account->setText(accountText());
}

void MediaWindow::placeAll()
{
    const auto px = [this](qreal count) { return m_look.px(count); };
    const int left = m_look.marginX();
    m_hero->setGeometry(rect());
    for (ShelvesPane *pane : {m_homeShelves, m_listShelves})
        pane->setGeometry(0, px(612), width(), height() - px(612));

    const int top = px(54);
    const int high = px(72);
    m_mark->setGeometry(left, top + px(14), px(44), px(44));
    m_brand->setGeometry(left + px(64), top, m_brand->sizeHint().width(), high);
    m_home->setGeometry(m_brand->geometry().right() + px(36), top, m_home->sizeHint().width(),
                        high);
    m_list->setGeometry(m_home->geometry().right() + 1, top, m_list->sizeHint().width(), high);
    const QRect here = (m_place == Place::List ? m_list : m_home)->geometry();
    m_here->setGeometry(here.adjusted(px(32), px(62), -px(32), -px(6)));
    const int wide = m_account->sizeHint().width();
    m_account->setGeometry(width() - left - wide, top, wide, high);

    m_messageTitle->setGeometry(left, px(300), px(1100), px(96));
    m_messageText->setGeometry(left, px(412), px(1100), px(100));
    m_retry->setGeometry(left, px(550), m_retry->sizeHint().width() + px(24), px(84));

    const QRect menu(width() - left - px(520), top + high + px(16), px(520), px(290));
    m_menu->setGeometry(menu);
    m_menuIntroduction->setGeometry(px(36), px(32), px(448), px(44));
    m_menuName->setGeometry(px(36), px(80), px(448), px(56));
    m_signOut->setGeometry(px(36), px(170), px(448), px(84));
}

void MediaWindow::resizeEvent(QResizeEvent *)
{
    m_look.setScreen(size());
    setStyleSheet(m_look.styleSheet());
    m_mark->setPixmap(mark(m_look));
    m_brand->setFont(m_look.font(m_theme.stepSize, QFont::DemiBold));
    for (QPushButton *button : {m_home, m_list, m_account, m_retry, m_signOut})
        button->setFont(m_look.font(m_theme.statusSize, QFont::Medium));
    m_messageTitle->setFont(m_look.font(m_theme.titleSize, QFont::DemiBold));
    m_messageText->setFont(m_look.font(m_theme.bodySize));
    m_menuIntroduction->setFont(m_look.font(m_theme.smallSize));
    m_menuName->setFont(m_look.font(m_theme.bodySize, QFont::DemiBold));
    placeAll();
}

void MediaWindow::showEvent(QShowEvent *)
{
    focusShelves();
}

void MediaWindow::keyPressEvent(QKeyEvent *event)
{
    const RemoteKey key = m_keys.keyFor(event->key(), event->nativeScanCode());
    const bool isArrow = key == RemoteKey::Up || key == RemoteKey::Down || key == RemoteKey::Left
                         || key == RemoteKey::Right;
    // Every key but an arrow acts once, however long it is held.
    if (key == RemoteKey::None || (event->isAutoRepeat() && !isArrow)) {
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
        ok();
        break;
    case RemoteKey::Back:
        back();
        break;
    case RemoteKey::Menu:
        if (m_menu->isVisible())
            closeMenu();
        else if (!m_hero->isWhole())
            goToAccount();
        break;
    default:
        break;
    }
}

void MediaWindow::move(int rows, int columns)
{
    if (m_menu->isVisible() || m_hero->isWhole())
        return;
    const std::array buttons{m_home, m_list, m_account};
    const auto at = std::find_if(buttons.begin(), buttons.end(),
                                 [](const QPushButton *button) { return button->hasFocus(); })
                    - buttons.begin();
    if (at < 3) {
        buttons[size_t(std::clamp(int(at) + columns, 0, 2))]->setFocus();
        if (rows > 0)
            focusShelves();
    } else if (!(shelves()->hasFocusInside() && shelves()->move(rows, columns)) && rows < 0) {
        enterBar();
    }
}

void MediaWindow::ok()
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (m_hero->isWhole())
        showWhole(false);
    else if (button && button->isVisible())
        button->click();
    else
        showWhole(true);
}

void MediaWindow::back()
{
    if (m_menu->isVisible())
        closeMenu();
    else if (m_hero->isWhole())
        showWhole(false);
    else if (shelves()->hasFocusInside() && shelves()->goBack())
        return;
    else if (!hasFocusInBar())
        enterBar();
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

} // namespace DeviceSignIn
