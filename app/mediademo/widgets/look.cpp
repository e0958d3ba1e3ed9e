// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look.h"

#include <QQmlComponent>
#include <QQmlEngine>

#include <algorithm>
#include <memory>

namespace MediaDemo {

std::optional<LookTheme> readTheme()
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import DeviceSignIn\nSignInTheme {}", {});
    const std::unique_ptr<QObject> theme(component.create());
    if (!theme) {
        qWarning().noquote() << "The theme can't be loaded:" << component.errorString();
        return std::nullopt;
    }
    const auto color = [&](const char *name) { return theme->property(name).value<QColor>(); };
    const auto number = [&](const char *name) { return theme->property(name).toReal(); };
    return LookTheme{
        .glowInner = color("glowInner"),
        .glowOuter = color("glowOuter"),
        .titleColor = color("titleColor"),
        .textColor = color("textColor"),
        .brandColor = color("brandColor"),
        .strongColor = color("strongColor"),
        .accentColor = color("accentColor"),
        .trackColor = color("trackColor"),
        .stepTextColor = color("stepTextColor"),
        .actionColor = color("actionColor"),
        .actionTextColor = color("actionTextColor"),
        .focusColor = color("focusColor"),
        .focusTextColor = color("focusTextColor"),
        .focusRingColor = color("focusRingColor"),
        .markColor = color("markColor"),
        .markShadeColor = color("markShadeColor"),
        .family = theme->property("family").toString(),
        .titleSize = number("titleSize"),
        .bodySize = number("bodySize"),
        .stepSize = number("stepSize"),
        .statusSize = number("statusSize"),
        .smallSize = number("smallSize"),
        .tileRadius = number("tileRadius"),
        .screenMotion = theme->property("screenMotion").toInt(),
    };
}

void Look::setScreen(const QSize &size)
{
    unit = std::min(size.width() / 1920.0, size.height() / 1080.0);
}

QFont Look::font(qreal size, QFont::Weight weight) const
{
    QFont font(theme.family);
    font.setPixelSize(std::max(1, px(size)));
    font.setWeight(weight);
    return font;
}

QString Look::styleSheet() const
{
    return QStringLiteral(R"(
        QPushButton {
            color: %1; background: %2; border: %7px solid transparent;
            border-radius: %8px; padding: 0 %9px; outline: none;
        }
        QPushButton[quiet="true"] { background: transparent; color: %3; }
        QPushButton[here="true"] { color: %4; }
        QPushButton:focus { color: %5; background: %6; border-color: %10; }
        QLabel { color: %4; background: transparent; }
        QLabel[quiet="true"] { color: %3; }
        QFrame#here { background: %14; border-radius: %15px; }
        QFrame#menu { background: %11; border: 2px solid %12; border-radius: %13px; }
    )")
        .arg(theme.actionTextColor.name(), theme.actionColor.name(), theme.brandColor.name(),
             theme.titleColor.name(), theme.focusTextColor.name(), theme.focusColor.name())
        .arg(px(4))
        .arg(px(36))
        .arg(px(28))
        .arg(theme.focusRingColor.name(), theme.glowInner.name(), theme.trackColor.name())
        .arg(px(theme.tileRadius))
        .arg(theme.accentColor.name())
        .arg(px(2));
}

QColor translucent(QColor color, qreal alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace MediaDemo
