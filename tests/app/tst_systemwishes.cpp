// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// With a bus of its own, on which the test is the portal.

#include "systemwishes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QTest>

using namespace DeviceSignIn;

using Settings = QMap<QString, QVariantMap>;

/*! Answers with these settings, or with something else. */
class Portal : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        asked = message.member();
        return bus.send(message.createReply(answer));
    }

    QVariant answer;
    QString asked;
};

class TestSystemWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void settings_data();
    void settings();
    void nobodyThere();
    void asks();
    void anotherAnswer();

private:
    void openPortal(const QVariant &answer);

    Portal m_portal;
    QList<SystemWishes> m_told;
};

void TestSystemWishes::initTestCase()
{
    qDBusRegisterMetaType<Settings>();
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestSystemWishes::settings_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<bool>("reduceMotion");
    QTest::addColumn<bool>("highContrast");

    const QString appearance = "org.freedesktop.appearance";
    const QString gnome = "org.gnome.desktop.interface";
    const QString access = "org.gnome.desktop.a11y.interface";
    QTest::newRow("nothing") << Settings() << false << false;
    QTest::newRow("no wishes") << Settings{{appearance, {{"contrast", 0u}, {"reduced-motion", 0u}}},
                                           {gnome, {{"enable-animations", true}}},
                                           {access, {{"high-contrast", false}}}}
                               << false << false;
    QTest::newRow("contrast") << Settings{{appearance, {{"contrast", 1u}}}} << false << true;
    QTest::newRow("motion") << Settings{{appearance, {{"reduced-motion", 1u}}}} << true << false;
    QTest::newRow("an older GNOME's motion")
        << Settings{{gnome, {{"enable-animations", false}}}} << true << false;
    QTest::newRow("an older GNOME's contrast")
        << Settings{{access, {{"high-contrast", true}}}} << false << true;
    QTest::newRow("unknown values")
        << Settings{{appearance, {{"contrast", 7u}, {"reduced-motion", "yes"}}}} << false << false;
}

void TestSystemWishes::settings()
{
    QFETCH(Settings, settings);
    QFETCH(bool, reduceMotion);
    QFETCH(bool, highContrast);
    const SystemWishes wishes = wishesIn(settings);
    QCOMPARE(wishes.reduceMotion, reduceMotion);
    QCOMPARE(wishes.highContrast, highContrast);
}

void TestSystemWishes::nobodyThere()
{
    bool told = false;
    askForWishes(QDBusConnection::sessionBus(), this, [&](SystemWishes) { told = true; });
    QTRY_VERIFY(findChildren<QObject *>().isEmpty()); // it has been answered
    QVERIFY(!told);
}

void TestSystemWishes::openPortal(const QVariant &answer)
{
    m_portal.answer = answer;
    m_told.clear();
    auto bus = QDBusConnection::sessionBus();
    bus.registerVirtualObject("/org/freedesktop/portal/desktop", &m_portal);
    bus.registerService("org.freedesktop.portal.Desktop");
    askForWishes(bus, this, [this](SystemWishes wishes) { m_told.append(wishes); });
}

void TestSystemWishes::asks()
{
    openPortal(QVariant::fromValue(Settings{{"org.freedesktop.appearance", {{"contrast", 1u}}}}));
    QTRY_COMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first(), (SystemWishes{false, true}));
    QCOMPARE(m_portal.asked, QString("ReadAll"));
}

void TestSystemWishes::anotherAnswer()
{
    openPortal("what?");
    QTRY_VERIFY(findChildren<QObject *>().isEmpty());
    QVERIFY(m_told.isEmpty());
}

QTEST_GUILESS_MAIN(TestSystemWishes)
#include "tst_systemwishes.moc"
