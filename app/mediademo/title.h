// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

namespace MediaDemo {

/*! A film, as the service describes it. */
struct Title
{
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString genre MEMBER genre CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(int year MEMBER year CONSTANT)
    Q_PROPERTY(int minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(QUrl poster MEMBER poster CONSTANT)

public:
    QString id;
    QString name;
    QString genre;
    QString about;
    int year = 0;
    int minutes = 0;
    QUrl poster;

    bool operator==(const Title &other) const = default;
};

/*! A row of films with a heading. */
struct Shelf
{
    QString name;
    QList<Title> titles;

    bool operator==(const Shelf &other) const = default;
};

} // namespace MediaDemo

Q_DECLARE_METATYPE(MediaDemo::Title)
