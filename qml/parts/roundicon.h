// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: the round icon above a message, a disc with a line drawing that is sharp at every size.
*/
class RoundIcon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Kind kind MEMBER m_kind NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor discColor MEMBER m_discColor NOTIFY changed)

public:
    enum class Kind {
        Dots,        //!< in progress
        Check,       //!< successful
        Cross,       //!< denied
        Clock,       //!< expired
        Exclamation, //!< a problem
        Cloud,       //!< no connection
        Lock,        //!< the connection is not secure, or the keychain is locked
        Leave,       //!< left or signed out
        Globe,       //!< languages
    };
    Q_ENUM(Kind)

    explicit RoundIcon(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    Kind m_kind = Kind::Dots;
    QColor m_color = Qt::white;
    QColor m_discColor = Qt::gray;
};

} // namespace DeviceSignIn
