// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The test runs with a D-Bus session bus of its own, on which it provides the settings portal.

#include "window/desktoppreferences.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QTest>

#include <memory>

using namespace DeviceSignIn;

using Settings = PortalSettings;

constexpr char portalPath[] = "/org/freedesktop/portal/desktop";

/*! Replies to every message with \c answer. */
class Portal : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        calledMethod = message.member();
        return bus.send(message.createReply(answer));
    }

    QVariant answer;
    QString calledMethod;
};

class TestDesktopPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void settings_data();
    void settings();
    void withoutPortal();
    void asks();
    void unexpectedReply();
    void followsChanges();
    void changesAfterUnexpectedReply();

private:
    void openPortal(const QVariant &answer);
    void change(const QString &space, const QString &key, const QVariant &value);

    Portal m_portal;
    std::unique_ptr<DesktopPreferencesWatcher> m_watcher;
    QList<DesktopPreferences> m_changes;
};

void TestDesktopPreferences::initTestCase()
{
    qDBusRegisterMetaType<Settings>();
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestDesktopPreferences::settings_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<DesktopPreferences>("preferences");

    const QString appearance = "org.freedesktop.appearance";
    const QString gnome = "org.gnome.desktop.interface";
    const QString access = "org.gnome.desktop.a11y.interface";
    QTest::newRow("nothing") << Settings() << DesktopPreferences();
    QTest::newRow("no preferences")
        << Settings{{appearance, {{"contrast", 0u}, {"reduced-motion", 0u}, {"color-scheme", 0u}}},
                    {gnome, {{"enable-animations", true}, {"text-scaling-factor", 1.0}}},
                    {access, {{"high-contrast", false}}}}
        << DesktopPreferences();
    QTest::newRow("contrast") << Settings{{appearance, {{"contrast", 1u}}}}
                              << DesktopPreferences{.highContrast = true};
    QTest::newRow("motion") << Settings{{appearance, {{"reduced-motion", 1u}}}}
                            << DesktopPreferences{.reduceMotion = true};
    QTest::newRow("an older GNOME's motion") << Settings{{gnome, {{"enable-animations", false}}}}
                                             << DesktopPreferences{.reduceMotion = true};
    QTest::newRow("an older GNOME's contrast") << Settings{{access, {{"high-contrast", true}}}}
                                               << DesktopPreferences{.highContrast = true};
    QTest::newRow("light") << Settings{{appearance, {{"color-scheme", 2u}}}}
                           << DesktopPreferences{.light = true};
    QTest::newRow("dark, as it is")
        << Settings{{appearance, {{"color-scheme", 1u}}}} << DesktopPreferences();
    QTest::newRow("larger text") << Settings{{gnome, {{"text-scaling-factor", 1.25}}}}
                                 << DesktopPreferences{.textScale = 1.25};
    QTest::newRow("larger than the page can") << Settings{{gnome, {{"text-scaling-factor", 3.0}}}}
                                              << DesktopPreferences{.textScale = 1.5};
    QTest::newRow("smaller text") << Settings{{gnome, {{"text-scaling-factor", 0.5}}}}
                                  << DesktopPreferences();
    QTest::newRow("unknown values")
        << Settings{{appearance,
                     {{"contrast", 7u}, {"reduced-motion", "yes"}, {"color-scheme", 3u}}},
                    {gnome, {{"text-scaling-factor", "large"}}}}
        << DesktopPreferences();
}

void TestDesktopPreferences::settings()
{
    QFETCH(Settings, settings);
    QTEST(preferencesIn(settings), "preferences");
}

void TestDesktopPreferences::withoutPortal()
{
    DesktopPreferencesWatcher watcher(QDBusConnection::sessionBus());
    bool hasChanged = false;
    connect(&watcher, &DesktopPreferencesWatcher::changed, this, [&] { hasChanged = true; });
    watcher.start();
    QTRY_VERIFY(watcher.children().isEmpty()); // the reply has arrived
    QVERIFY(!hasChanged);
}

void TestDesktopPreferences::openPortal(const QVariant &answer)
{
    m_portal.answer = answer;
    m_portal.calledMethod.clear();
    m_changes.clear();
    auto bus = QDBusConnection::sessionBus();
    bus.registerVirtualObject(portalPath, &m_portal);
    bus.registerService("org.freedesktop.portal.Desktop");
    m_watcher = std::make_unique<DesktopPreferencesWatcher>(bus);
    connect(m_watcher.get(), &DesktopPreferencesWatcher::changed, this,
            [this](const DesktopPreferences &preferences) { m_changes.append(preferences); });
    m_watcher->start();
    QTRY_COMPARE(m_portal.calledMethod, QString("ReadAll"));
    QTRY_VERIFY(m_watcher->children().isEmpty()); // the reply has arrived
}

void TestDesktopPreferences::change(const QString &space, const QString &key, const QVariant &value)
{
    QDBusMessage signal =
        QDBusMessage::createSignal(portalPath, "org.freedesktop.portal.Settings", "SettingChanged");
    signal.setArguments({space, key, QVariant::fromValue(QDBusVariant(value))});
    QVERIFY(QDBusConnection::sessionBus().send(signal));
}

void TestDesktopPreferences::asks()
{
    openPortal(QVariant::fromValue(Settings{{"org.freedesktop.appearance", {{"contrast", 1u}}}}));
    QCOMPARE(m_changes, QList{DesktopPreferences{.highContrast = true}});
}

void TestDesktopPreferences::unexpectedReply()
{
    openPortal("what?");
    QVERIFY(m_changes.isEmpty());
}

void TestDesktopPreferences::followsChanges()
{
    openPortal(QVariant::fromValue(Settings{{"org.freedesktop.appearance", {{"contrast", 1u}}}}));
    const auto expect = [this](const DesktopPreferences &preferences) {
        QTRY_COMPARE(m_changes.size(), 1);
        QCOMPARE(m_changes.takeFirst(), preferences);
    };
    expect({.highContrast = true});
    change("org.freedesktop.appearance", "reduced-motion", 1u);
    expect({.reduceMotion = true, .highContrast = true});
    change("org.freedesktop.appearance", "contrast", 0u);
    expect({.reduceMotion = true});
    // Changes of settings that the page does not use do not emit the signal.
    change("org.example.else", "contrast", 1u);
    change("org.gnome.desktop.interface", "clock-format", "24h");
    change("org.freedesktop.appearance", "color-scheme", 2u);
    expect({.reduceMotion = true, .light = true});
    change("org.gnome.desktop.interface", "text-scaling-factor", 1.25);
    expect({.reduceMotion = true, .light = true, .textScale = 1.25});
}

// Changes are still followed if the portal's reply to ReadAll could not be read.
void TestDesktopPreferences::changesAfterUnexpectedReply()
{
    openPortal("what?");
    change("org.freedesktop.appearance", "contrast", 1u);
    QTRY_COMPARE(m_changes, QList{DesktopPreferences{.highContrast = true}});
}

QTEST_GUILESS_MAIN(TestDesktopPreferences)
#include "tst_desktoppreferences.moc"
