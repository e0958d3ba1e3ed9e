// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "title.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace MediaDemo {

class TitleModel;

/*! Shelves of films. \c name is the heading of a shelf. */
class ShelfModel : public QAbstractListModel
{
    Q_OBJECT

    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        TitlesRole =
            Qt::UserRole, //!< \c titles: the TitleModel of the shelf, which this model owns
    };

    explicit ShelfModel(QObject *parent = nullptr);
    ~ShelfModel() override;

    /*! Does nothing if the shelves are the same as before, so that views keep their focus. */
    void setShelves(const QList<Shelf> &shelves);
    int count() const { return int(m_shelves.size()); }

    /*! The Title at a place; an invalid value if there is none. */
    Q_INVOKABLE QVariant titleAt(int shelf, int column) const;
    /*! The number of films on a shelf; 0 if there is no such shelf. */
    Q_INVOKABLE int countOn(int shelf) const;
    /*! The films on a shelf; null if there is no such shelf. */
    TitleModel *titlesOf(int shelf) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QList<Shelf> m_shelves;
    std::vector<std::unique_ptr<TitleModel>> m_models;
};

} // namespace MediaDemo
