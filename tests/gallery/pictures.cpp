// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pictures.h"

#include "viewitems.h"

#include <QQuickItem>

namespace DeviceSignIn {

namespace {

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

} // namespace

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

} // namespace DeviceSignIn
