// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QColor>
#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <QUrl>

namespace DeviceSignIn {

/*!
    The look of the page on a screen of any size: colours, fonts, sizes, durations of animations, and a
    brand's pictures. A new Theme is the dark one. A brand replaces it as a whole, from QML

    \code
    SignInPage { theme: Theme { accentColor: "#FFB000"; logo: "logo.png" } }
    \endcode

    or by a file, see loadTheme(). Sizes are in units of 1/1080 of the screen's height, durations are in
    milliseconds.
*/
class DEVICESIGNIN_PRIVATE_EXPORT Theme : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    /*! The background: a glow behind the QR code, from its middle outwards. */
    Q_PROPERTY(QColor glowInner MEMBER glowInner NOTIFY changed)
    Q_PROPERTY(QColor glowMiddle MEMBER glowMiddle NOTIFY changed)
    Q_PROPERTY(QColor glowOuter MEMBER glowOuter NOTIFY changed)

    Q_PROPERTY(QColor titleColor MEMBER titleColor NOTIFY changed)
    Q_PROPERTY(QColor textColor MEMBER textColor NOTIFY changed)
    /*! The brand's name, and the line about what the page waits for. */
    Q_PROPERTY(QColor brandColor MEMBER brandColor NOTIFY changed)
    /*! The device's name, and details for the technically minded. */
    Q_PROPERTY(QColor quietColor MEMBER quietColor NOTIFY changed)
    /*! The code and the address. */
    Q_PROPERTY(QColor strongColor MEMBER strongColor NOTIFY changed)
    /*! The ring that shows the time left, and the part of the ring for the time that is over. */
    Q_PROPERTY(QColor accentColor MEMBER accentColor NOTIFY changed)
    Q_PROPERTY(QColor trackColor MEMBER trackColor NOTIFY changed)

    /*! The discs with the numbers of the steps. */
    Q_PROPERTY(QColor stepColor MEMBER stepColor NOTIFY changed)
    Q_PROPERTY(QColor stepTextColor MEMBER stepTextColor NOTIFY changed)

    Q_PROPERTY(QColor actionColor MEMBER actionColor NOTIFY changed)
    Q_PROPERTY(QColor actionBorderColor MEMBER actionBorderColor NOTIFY changed)
    Q_PROPERTY(QColor actionTextColor MEMBER actionTextColor NOTIFY changed)
    Q_PROPERTY(QColor focusColor MEMBER focusColor NOTIFY changed)
    Q_PROPERTY(QColor focusTextColor MEMBER focusTextColor NOTIFY changed)
    Q_PROPERTY(QColor focusRingColor MEMBER focusRingColor NOTIFY changed)

    /*! The round signs, and the discs behind them. */
    Q_PROPERTY(QColor calmColor MEMBER calmColor NOTIFY changed)
    Q_PROPERTY(QColor calmDiscColor MEMBER calmDiscColor NOTIFY changed)
    Q_PROPERTY(QColor goodColor MEMBER goodColor NOTIFY changed)
    Q_PROPERTY(QColor goodDiscColor MEMBER goodDiscColor NOTIFY changed)
    /*! The colour of the line that shows the time left as well, when little time is left. */
    Q_PROPERTY(QColor warnColor MEMBER warnColor NOTIFY changed)
    Q_PROPERTY(QColor warnDiscColor MEMBER warnDiscColor NOTIFY changed)
    Q_PROPERTY(QColor badColor MEMBER badColor NOTIFY changed)
    Q_PROPERTY(QColor badDiscColor MEMBER badDiscColor NOTIFY changed)

    /*! The small square that is shown without a logo: a gradient from top to bottom. */
    Q_PROPERTY(QColor markColor MEMBER markColor NOTIFY changed)
    Q_PROPERTY(QColor markShadeColor MEMBER markShadeColor NOTIFY changed)

    // The QR code looks the same in every theme: some cameras can't read other colours.
    Q_PROPERTY(QColor tileColor MEMBER tileColor CONSTANT)
    Q_PROPERTY(QColor moduleColor MEMBER moduleColor CONSTANT)

    Q_PROPERTY(QString family MEMBER family NOTIFY changed)
    /*! The family of the user code, in which 0 and O, and 1, I and l, must differ. */
    Q_PROPERTY(QString codeFamily MEMBER codeFamily NOTIFY changed)
    /*! The files of a brand's own families. A file that was set once stays loaded. */
    Q_PROPERTY(QList<QUrl> fontFiles MEMBER fontFiles WRITE setFontFiles NOTIFY changed)

    Q_PROPERTY(qreal titleSize MEMBER titleSize NOTIFY changed)
    Q_PROPERTY(qreal bodySize MEMBER bodySize NOTIFY changed)
    Q_PROPERTY(qreal stepSize MEMBER stepSize NOTIFY changed)
    Q_PROPERTY(qreal codeSize MEMBER codeSize NOTIFY changed)
    Q_PROPERTY(qreal actionSize MEMBER actionSize NOTIFY changed)
    Q_PROPERTY(qreal statusSize MEMBER statusSize NOTIFY changed)
    Q_PROPERTY(qreal smallSize MEMBER smallSize NOTIFY changed)
    Q_PROPERTY(qreal actionRadius MEMBER actionRadius NOTIFY changed)
    Q_PROPERTY(qreal tileRadius MEMBER tileRadius NOTIFY changed)

    /*! The durations in which the focus moves and another screen fades in. */
    Q_PROPERTY(int focusMotion MEMBER focusMotion NOTIFY changed)
    Q_PROPERTY(int screenMotion MEMBER screenMotion NOTIFY changed)

    Q_PROPERTY(QUrl logo MEMBER logo NOTIFY changed)
    /*! Fills the page, below a layer of glowOuter with an opacity of backgroundVeil (0 to 1). */
    Q_PROPERTY(QUrl background MEMBER background NOTIFY changed)
    Q_PROPERTY(qreal backgroundVeil MEMBER backgroundVeil NOTIFY changed)

public:
    explicit Theme(QObject *parent = nullptr);

    void setFontFiles(const QList<QUrl> &files);

    /*!
        What is wrong with the file of a theme that ships, in one line; empty if nothing is. Such a
        theme looks like the dark one.
    */
    const QString &problem() const { return m_problem; }

    // Public members, as in a struct: each property is independent of all others.
    QColor glowInner = 0x1D2A44;
    QColor glowMiddle = 0x121826;
    QColor glowOuter = 0x0E131D;
    QColor titleColor = 0xEBEEF3;
    QColor textColor = 0xD4DBE7;
    QColor brandColor = 0xB9C3D5;
    QColor quietColor = 0x96A3B9;
    QColor strongColor = 0xFFFFFF;
    QColor accentColor = 0x7CC4FF;
    QColor trackColor = 0x2C3A57;
    QColor stepColor = 0x26334E;
    QColor stepTextColor = 0x8FC1FF;
    QColor actionColor = 0x222D42;
    QColor actionBorderColor = 0x222D42;
    QColor actionTextColor = 0xD4DBE7;
    QColor focusColor = 0xEBEEF3;
    QColor focusTextColor = 0x111826;
    QColor focusRingColor = 0x7CC4FF;
    QColor calmColor = 0x8FC1FF;
    QColor calmDiscColor = 0x22304C;
    QColor goodColor = 0x8CE0B4;
    QColor goodDiscColor = 0x1D3A36;
    QColor warnColor = 0xF6CE88;
    QColor warnDiscColor = 0x3A3229;
    QColor badColor = 0xFEB3A7;
    QColor badDiscColor = 0x39292E;
    QColor markColor = 0x78BEFA;
    QColor markShadeColor = 0x5083F7;
    const QColor tileColor = 0xFFFFFF;
    const QColor moduleColor = 0x111418;
    QString family;
    QString codeFamily;
    QList<QUrl> fontFiles;
    qreal titleSize = 72;
    qreal bodySize = 36;
    qreal stepSize = 34;
    qreal codeSize = 112;
    qreal actionSize = 32;
    qreal statusSize = 30;
    qreal smallSize = 28;
    qreal actionRadius = 42;
    qreal tileRadius = 28;
    int focusMotion = 120;
    int screenMotion = 180;
    QUrl logo;
    QUrl background;
    qreal backgroundVeil = 0.8;

Q_SIGNALS:
    /*! One of the properties has changed. */
    void changed();

protected:
    /*! Applies the theme \a name from the files that ship; see problem(). */
    void applyShippedFile(const QString &name);

private:
    QString m_problem;
};

// The base classes have their full names because Qt 6.4's tools can't find them by the short ones.

/*! Dark text on a light background, for bright rooms. */
class LightTheme : public DeviceSignIn::Theme
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit LightTheme(QObject *parent = nullptr);
};

/*! The highest contrast, and an outline around every control. */
class ContrastTheme : public DeviceSignIn::Theme
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ContrastTheme(QObject *parent = nullptr);
};

} // namespace DeviceSignIn
