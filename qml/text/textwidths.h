// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <utility>

namespace DeviceSignIn {

/*!
    In QML: the widths of words in one line. They are kept for as long as the same fonts are
    installed, because a page measures the same words in the same font many times: whenever its size
    changes, when a list opens again, and while the properties of a font are set one after the
    other.
*/
class TextWidths : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit TextWidths(QObject *parent = nullptr);

    /*! The width of \a text in one line, in pixels. */
    Q_INVOKABLE double widthOf(const QString &text, const QFont &font);
    /*!
        Where each of \a words begins and ends if they stand in one line, in pixels: two numbers for
        each word, without the spaces behind it.
    */
    Q_INVOKABLE QList<double> placesOf(const QStringList &words, const QFont &font);

private:
    QHash<std::pair<QFont, QString>, double> m_widths;
    QHash<std::pair<QFont, QStringList>, QList<double>> m_places;
};

} // namespace DeviceSignIn
