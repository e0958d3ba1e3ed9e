// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/look.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlInfo>
#include <QQuickItem>
#include <QScopedValueRollback>

namespace DeviceSignIn {

namespace {

Look *existingLook(const QObject *object)
{
    return qobject_cast<Look *>(qmlAttachedPropertiesObject<Look>(object, false));
}

/*! The object around this one: the parent item of an item, otherwise the parent. */
QObject *objectAround(const QObject *object)
{
    if (const auto *item = qobject_cast<const QQuickItem *>(object); item && item->parentItem())
        return item->parentItem();
    return object->parent();
}

} // namespace

Look::Look(QObject *object)
    : QObject(object)
{
    findOuter();
    adoptInner(object);
}

Look::~Look()
{
    if (m_outer)
        m_outer->m_inner.removeOne(this);
    // The inner objects keep their values and emit nothing: usually they are about to be destroyed
    // as well.
    for (Look *look : std::as_const(m_inner))
        look->m_outer = nullptr;
}

Look *Look::qmlAttachedProperties(QObject *object)
{
    return new Look(object);
}

Theme *Look::theme()
{
    if (!m_theme && m_outer)
        return static_cast<Theme *>(readOuter("theme"));
    if (m_theme)
        return m_theme;
    if (!m_defaultTheme) {
        m_defaultTheme = std::make_unique<Theme>();
        QQmlEngine::setObjectOwnership(m_defaultTheme.get(), QQmlEngine::CppOwnership);
    }
    return m_defaultTheme.get();
}

void Look::setTheme(Theme *theme)
{
    m_ownTheme = theme;
    update();
}

QObject *Look::units()
{
    if (!m_units && m_outer)
        return readOuter("units");
    if (m_units)
        return m_units;
    if (QQmlEngine *engine = qmlEngine(parent()); engine && !m_defaultUnits) {
        const QUrl file(QStringLiteral("qrc:/qt-project.org/imports/DeviceSignIn/Units.qml"));
        QQmlComponent component(engine, file);
        m_defaultUnits.reset(component.createWithInitialProperties(
            {{QStringLiteral("width"), 1920}, {QStringLiteral("height"), 1080}}));
        if (!m_defaultUnits) {
            qmlWarning(parent()) << component.errorString();
            return nullptr;
        }
        QQmlEngine::setObjectOwnership(m_defaultUnits.get(), QQmlEngine::CppOwnership);
    }
    return m_defaultUnits.get();
}

void Look::setUnits(QObject *units)
{
    m_ownUnits = units;
    update();
}

/*!
    Reads a property of the outer Look through JavaScript. While a page is being created, the
    bindings of its parts are evaluated before its own. A property that is read through JavaScript
    is evaluated first if its binding still waits; one that is read in C++ is not.
*/
QObject *Look::readOuter(const char *name)
{
    QQmlEngine *engine = qmlEngine(m_outer->parent());
    if (!engine)
        return m_outer->property(name).value<QObject *>();
    // A signal now would look like a binding loop to the binding that reads this property.
    const QScopedValueRollback reading(m_reading, true);
    return engine->newQObject(m_outer).property(QLatin1String(name)).toQObject();
}

/*! Finds the outer Look, and watches each item between the two for a new parent. */
void Look::findOuter()
{
    for (const QMetaObject::Connection &move : std::as_const(m_moves))
        disconnect(move);
    m_moves.clear();
    Look *found = nullptr;
    for (QObject *object = parent(); object && !found;) {
        if (auto *item = qobject_cast<QQuickItem *>(object)) {
            m_moves.append(connect(item, &QQuickItem::parentChanged, this, [this](QQuickItem *to) {
                // An item without a parent is about to get another one or to be destroyed.
                if (to)
                    findOuter();
            }));
        }
        object = objectAround(object);
        if (object)
            found = existingLook(object);
    }
    setOuter(found);
}

/*! Makes this the outer Look of every object inside \a object that has no other Look in between. */
void Look::adoptInner(const QObject *object)
{
    const auto adopt = [this](QObject *child) {
        if (Look *look = existingLook(child))
            look->setOuter(this);
        else
            adoptInner(child);
    };
    const QObjectList children = object->children();
    for (QObject *child : children) {
        // The parent item of an item counts, whichever object owns the item.
        if (!qobject_cast<QQuickItem *>(child) && !qobject_cast<Look *>(child))
            adopt(child);
    }
    if (const auto *item = qobject_cast<const QQuickItem *>(object)) {
        const QList<QQuickItem *> items = item->childItems();
        for (QQuickItem *child : items)
            adopt(child);
    }
}

void Look::setOuter(Look *outer)
{
    if (m_outer != outer) {
        if (m_outer)
            m_outer->m_inner.removeOne(this);
        m_outer = outer;
        if (m_outer)
            m_outer->m_inner.append(this);
    }
    update();
}

/*! Updates the values of this object and, if they have changed, of every inner object. */
void Look::update()
{
    Theme *theme = m_ownTheme ? m_ownTheme.data() : m_outer ? m_outer->m_theme.data() : nullptr;
    QObject *units = m_ownUnits ? m_ownUnits.data() : m_outer ? m_outer->m_units.data() : nullptr;
    const bool themeChanges = m_theme != theme;
    const bool unitsChange = m_units != units;
    if (!themeChanges && !unitsChange)
        return;
    m_theme = theme;
    m_units = units;
    // Handlers of the signals may create and destroy objects.
    const QList<QPointer<Look>> inner(m_inner.begin(), m_inner.end());
    const QPointer<Look> self = this;
    if (themeChanges && !m_reading)
        Q_EMIT themeChanged();
    if (self && unitsChange && !m_reading)
        Q_EMIT unitsChanged();
    for (const QPointer<Look> &look : inner) {
        if (look)
            look->update();
    }
}

} // namespace DeviceSignIn
