// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "shelfmodel.h"
#include "titlemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace MediaDemo;

class TestShelfModel : public QObject
{
    Q_OBJECT

    static Title title(const QString &name)
    {
        Title title;
        title.id = title.name = name;
        title.about = "About " + name;
        return title;
    }
    static QList<Shelf> twoShelves()
    {
        return {{"New", {title("Fox"), title("Owl")}}, {"Old", {title("Elk")}}};
    }

private Q_SLOTS:
    void shelves()
    {
        ShelfModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setShelves(twoShelves());
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.data(model.index(1), Qt::DisplayRole), "Old");
        QCOMPARE(model.countOn(0), 2);
        QCOMPARE(model.countOn(2), 0);
        QCOMPARE(model.titleAt(0, 1).value<Title>().name, "Owl");
        for (const auto &[shelf, column] : {std::pair(-1, 0), {2, 0}, {0, -1}, {0, 2}, {1, 1}})
            QVERIFY(!model.titleAt(shelf, column).isValid());
        QVERIFY(!model.titlesOf(-1) && !model.titlesOf(2));
    }

    void titles()
    {
        ShelfModel model;
        model.setShelves(twoShelves());
        auto *titles = model.data(model.index(0), ShelfModel::TitlesRole).value<TitleModel *>();
        QVERIFY(titles);
        const QAbstractItemModelTester tester(titles);
        QCOMPARE(titles->rowCount(), 2);
        QCOMPARE(titles->data(titles->index(0), Qt::DisplayRole), "Fox");
        QCOMPARE(titles->data(titles->index(0), Qt::AccessibleDescriptionRole), "About Fox");
        QCOMPARE(titles->data(titles->index(1), TitleModel::TitleRole).value<Title>().id, "Owl");
        QVERIFY(!titles->data(titles->index(2), Qt::DisplayRole).isValid());
    }

    // Views keep their focus when the same shelves are set again.
    void theSameAgainChangesNothing()
    {
        ShelfModel model;
        model.setShelves(twoShelves());
        QSignalSpy reset(&model, &ShelfModel::modelReset);
        QSignalSpy changed(&model, &ShelfModel::changed);
        model.setShelves(twoShelves());
        QCOMPARE(reset.size(), 0);
        model.setShelves({});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestShelfModel)
#include "tst_shelfmodel.moc"
