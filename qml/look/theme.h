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
    In QML: how a page looks on a screen of any size, that is its colors, fonts, sizes, durations of
    animations and a brand's pictures. Applications know it as SignInTheme. A Theme without further
    settings is the dark theme, and each property can be set by itself:

    \qml
    SignInPage { theme: SignInTheme { accentColor: "#FFB000"; logo: "logo.png" } }
    \endqml

    LightTheme and ContrastTheme are the other themes that ship, and a program reads a brand's own
    theme from a file with loadTheme(). Sizes are in units: 1/1080 of the height of a television's
    screen, of the width of one in portrait, and larger on a small panel; see Units. Durations are
    in milliseconds. Colors that are set in QML are not checked for contrast; those in a file are.
*/
class DEVICESIGNIN_PRIVATE_EXPORT Theme : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    /*!
        The background, a radial gradient around the QR code: its colors in the center, halfway, and
        outside.
    */
    Q_PROPERTY(QColor glowInner MEMBER glowInner NOTIFY changed)
    Q_PROPERTY(QColor glowMiddle MEMBER glowMiddle NOTIFY changed)
    Q_PROPERTY(QColor glowOuter MEMBER glowOuter NOTIFY changed)

    Q_PROPERTY(QColor titleColor MEMBER titleColor NOTIFY changed)
    Q_PROPERTY(QColor textColor MEMBER textColor NOTIFY changed)
    /*! The brand's name, and the status line, which says what the page is waiting for. */
    Q_PROPERTY(QColor brandColor MEMBER brandColor NOTIFY changed)
    /*! The device's name, and technical details. */
    Q_PROPERTY(QColor quietColor MEMBER quietColor NOTIFY changed)
    /*! The user code and the address. */
    Q_PROPERTY(QColor strongColor MEMBER strongColor NOTIFY changed)
    /*!
        The ring that shows the time left: its part for the time left, and its part for the time
        that has passed.
    */
    Q_PROPERTY(QColor accentColor MEMBER accentColor NOTIFY changed)
    Q_PROPERTY(QColor trackColor MEMBER trackColor NOTIFY changed)

    /*! The discs with the numbers of the steps, and the numbers. */
    Q_PROPERTY(QColor stepColor MEMBER stepColor NOTIFY changed)
    Q_PROPERTY(QColor stepTextColor MEMBER stepTextColor NOTIFY changed)

    /*!
        The buttons: their background, border and text; and of the button with the focus the
        background, the text and the ring around it.
    */
    Q_PROPERTY(QColor actionColor MEMBER actionColor NOTIFY changed)
    Q_PROPERTY(QColor actionBorderColor MEMBER actionBorderColor NOTIFY changed)
    Q_PROPERTY(QColor actionTextColor MEMBER actionTextColor NOTIFY changed)
    Q_PROPERTY(QColor focusColor MEMBER focusColor NOTIFY changed)
    Q_PROPERTY(QColor focusTextColor MEMBER focusTextColor NOTIFY changed)
    Q_PROPERTY(QColor focusRingColor MEMBER focusRingColor NOTIFY changed)

    /*!
        The icons above messages, and the discs behind them: in progress, successful, warning,
        failed.
    */
    Q_PROPERTY(QColor calmColor MEMBER calmColor NOTIFY changed)
    Q_PROPERTY(QColor calmDiscColor MEMBER calmDiscColor NOTIFY changed)
    Q_PROPERTY(QColor goodColor MEMBER goodColor NOTIFY changed)
    Q_PROPERTY(QColor goodDiscColor MEMBER goodDiscColor NOTIFY changed)
    /*! The icon of a warning; the status line has this color as well when little time is left. */
    Q_PROPERTY(QColor warnColor MEMBER warnColor NOTIFY changed)
    Q_PROPERTY(QColor warnDiscColor MEMBER warnDiscColor NOTIFY changed)
    Q_PROPERTY(QColor badColor MEMBER badColor NOTIFY changed)
    Q_PROPERTY(QColor badDiscColor MEMBER badDiscColor NOTIFY changed)

    /*!
        The small square that is shown in place of a logo: the top and bottom color of its gradient.
    */
    Q_PROPERTY(QColor markColor MEMBER markColor NOTIFY changed)
    Q_PROPERTY(QColor markShadeColor MEMBER markShadeColor NOTIFY changed)

    // The QR code looks the same in every theme, because some cameras can't read other colors.
    Q_PROPERTY(QColor tileColor MEMBER tileColor CONSTANT)
    Q_PROPERTY(QColor moduleColor MEMBER moduleColor CONSTANT)

    /*!
        The font family of all text but the user code. When the fonts that its missing letters are
        taken from have changed, it is read as another name of the same family, so that every text
        gets a new font: in another case, or with " []" behind it if it has no letters with case.
    */
    Q_PROPERTY(QString family READ usedFamily WRITE setFamily NOTIFY changed)
    /*!
        The family of the user code, in which 0 and O, and 1, I and l, must differ. Its name
        changes in the same way.
    */
    Q_PROPERTY(QString codeFamily READ usedCodeFamily WRITE setCodeFamily NOTIFY changed)
    /*!
        Font files to load for \c family and \c codeFamily. They stay loaded until the program ends.
    */
    Q_PROPERTY(QList<QUrl> fontFiles MEMBER fontFiles WRITE setFontFiles NOTIFY changed)

    /*! Sizes of text and radii of corners, in units. */
    Q_PROPERTY(qreal titleSize MEMBER titleSize NOTIFY changed)
    Q_PROPERTY(qreal bodySize MEMBER bodySize NOTIFY changed)
    Q_PROPERTY(qreal stepSize MEMBER stepSize NOTIFY changed)
    Q_PROPERTY(qreal codeSize MEMBER codeSize NOTIFY changed)
    Q_PROPERTY(qreal actionSize MEMBER actionSize NOTIFY changed)
    Q_PROPERTY(qreal statusSize MEMBER statusSize NOTIFY changed)
    Q_PROPERTY(qreal smallSize MEMBER smallSize NOTIFY changed)
    Q_PROPERTY(qreal actionRadius MEMBER actionRadius NOTIFY changed)
    Q_PROPERTY(qreal tileRadius MEMBER tileRadius NOTIFY changed)

    /*! How long it takes to scroll a list to the focus and for another pane to fade in, in milliseconds. */
    Q_PROPERTY(int focusMotion MEMBER focusMotion NOTIFY changed)
    Q_PROPERTY(int screenMotion MEMBER screenMotion NOTIFY changed)

    /*! The brand's logo, a PNG or JPEG picture. Empty for a small square in its place. */
    Q_PROPERTY(QUrl logo MEMBER logo NOTIFY changed)
    /*!
        A picture that fills the page, below a layer of glowOuter with the opacity backgroundVeil (0
        to 1).
    */
    Q_PROPERTY(QUrl background MEMBER background NOTIFY changed)
    Q_PROPERTY(qreal backgroundVeil MEMBER backgroundVeil NOTIFY changed)

public:
    explicit Theme(QObject *parent = nullptr);

    QString usedFamily() const;
    void setFamily(const QString &name);
    QString usedCodeFamily() const;
    void setCodeFamily(const QString &name);
    void setFontFiles(const QList<QUrl> &files);

    /*!
        Why the file of a built-in theme could not be read, in one line; empty if there is no
        problem. With a problem the theme looks like the dark one.
    */
    const QString &problem() const { return m_problem; }

    // The members are public, as in a struct, because each property is independent of all others.
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
    /*! Applies the built-in theme \a name. If its file can't be read, see problem(). */
    void applyShippedFile(const QString &name);

private:
    void setName(QString *member, const QString &name);

    QString m_problem;
};

// The base classes have their full names because Qt 6.4's tools do not find them by the short ones.

/*! In QML: the theme with dark text on a light background, for bright rooms. */
class LightTheme : public DeviceSignIn::Theme
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit LightTheme(QObject *parent = nullptr);
};

/*! In QML: the theme with the highest contrast and an outline around every control. */
class ContrastTheme : public DeviceSignIn::Theme
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ContrastTheme(QObject *parent = nullptr);
};

} // namespace DeviceSignIn
