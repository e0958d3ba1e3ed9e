// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "title.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace DeviceSignIn {

class TitleModel;

/*! Shelves of films, one below the other. */
class ShelfModel : public QAbstractListModel
{
    Q_OBJECT

    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        TitlesRole = Qt::UserRole, //!< \c titles: its TitleModel, which this model owns
    };

    explicit ShelfModel(QObject *parent = nullptr);
    ~ShelfModel() override;

    /*! What is there already stays untouched, and so does the focus in it. */
    void setShelves(const QList<Shelf> &shelves);
    int count() const { return int(m_shelves.size()); }

    /*! The film at a place; an invalid value where there is none. */
    Q_INVOKABLE QVariant titleAt(int shelf, int column) const;
    /*! How many films there are on a shelf. */
    Q_INVOKABLE int countOn(int shelf) const;
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

} // namespace DeviceSignIn
