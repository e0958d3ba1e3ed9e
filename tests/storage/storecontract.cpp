// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storecontract.h"

#include "support/settle.h"

#include <QTest>

#include <memory>

namespace DeviceSignIn {

namespace {

QString word(StoreResult::Status status)
{
    switch (status) {
    case StoreResult::Status::Done:
        return QStringLiteral("done");
    case StoreResult::Status::NotFound:
        return QStringLiteral("not found");
    case StoreResult::Status::Locked:
        return QStringLiteral("locked");
    case StoreResult::Status::Unavailable:
        return QStringLiteral("unavailable");
    case StoreResult::Status::DiskFull:
        return QStringLiteral("disk full");
    case StoreResult::Status::ReadOnly:
        return QStringLiteral("read-only");
    case StoreResult::Status::WrongPermissions:
        return QStringLiteral("wrong permissions");
    case StoreResult::Status::NoLock:
        return QStringLiteral("no lock");
    case StoreResult::Status::TimedOut:
        break;
    }
    return QStringLiteral("timed out");
}

void addRow(const char *name, const QStringList &steps, const QStringList &results)
{
    QTest::newRow(name) << steps << results;
}

} // namespace

void addStoreContract()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QStringList>("results");
    const auto words = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };

    addRow("nothing there", words("read a"), words("not found"));
    addRow("written", words("write a one|read a"), words("done|done one"));
    addRow("written over", words("write a one|write a two|read a"), words("done|done|done two"));
    addRow("removed", words("write a one|remove a|read a"), words("done|done|not found"));
    addRow("removed twice", words("write a one|remove a|remove a"), words("done|done|done"));
    addRow("remove nothing", words("remove a"), words("done"));
    addRow("accounts apart", words("write a one|write b two|read a|remove a|read a|read b"),
           words("done|done|done one|done|not found|done two"));
    addRow("order kept", words("read a|write a one|read a|write a two|read a|remove a|read a"),
           words("not found|done|done one|done|done two|done|not found"));
    addRow("reserved", words("write a one|reserve a 100|read a|write a two|read a"),
           words("done|done|done one|done|done two"));
    addRow("reserved for nothing", words("reserve a 100|read a|remove a|read a"),
           words("done|not found|done|not found"));
    addRow("reserved too little", words("reserve a 1|write a long-secret|read a"),
           words("done|done|done long-secret"));
    addRow("odd account", words("write ä/ö:%00 one|read ä/ö:%00|read a"),
           words("done|done one|not found"));
}

void call(TokenStore *store, const QStringList &steps, Results *results)
{
    for (const QString &step : steps) {
        const QStringList words = step.split(u' ');
        if (words[0] == u"write")
            results->calls.push_back(
                store->write(words[1], Secret(words[2].toUtf8()), results->next()));
        else if (words[0] == u"reserve")
            results->calls.push_back(store->reserve(words[1], words[2].toInt(), results->next()));
        else if (words[0] == u"read")
            results->calls.push_back(store->read(words[1], results->next()));
        else
            results->calls.push_back(store->remove(words[1], results->next()));
    }
}

QStringList inWords(const Results &results)
{
    QStringList words;
    for (const StoreResult &result : results.results) {
        const QString value = QString::fromUtf8(result.value.reveal());
        words.append(value.isEmpty() ? word(result.status)
                                     : QString(word(result.status) + u' ' + value));
    }
    return words;
}

void checkContract(TokenStore *store)
{
    QFETCH(QStringList, steps);
    QFETCH(QStringList, results);
    Results got;
    call(store, steps, &got);
    QTRY_COMPARE(inWords(got), results);
}

QStringList resultsOf(TokenStore *store, const QStringList &steps)
{
    Results got;
    call(store, steps, &got);
    settle();
    return inWords(got);
}

void checkEveryCall(TokenStore *store, const QString &status, Results *got)
{
    call(store,
         {QStringLiteral("read a"), QStringLiteral("write a one"), QStringLiteral("remove a")},
         got);
    QTRY_COMPARE_WITH_TIMEOUT(inWords(*got), QStringList({status, status, status}), 60'000);
}

void checkReportsLater(TokenStore *store)
{
    Results got;
    call(store, {QStringLiteral("read a")}, &got);
    QVERIFY(got.results.empty());
    QTRY_COMPARE(got.results.size(), size_t(1));
    settle();
    QCOMPARE(got.results.size(), size_t(1));
}

void checkLocks(TokenStore *one, TokenStore *other)
{
    std::shared_ptr<StoreLock> first;
    std::shared_ptr<StoreLock> second;
    std::shared_ptr<StoreLock> elsewhere;
    bool isGoneCalled = false;

    PendingCall call =
        one->lock(QStringLiteral("a"), [&](auto result) { first = std::move(result.lock); });
    QVERIFY2(!first, "not from within the call");
    QTRY_VERIFY(first);
    PendingCall gone = other->lock(QStringLiteral("a"), [&](const auto &) { isGoneCalled = true; });
    const PendingCall waiting =
        other->lock(QStringLiteral("a"), [&](auto result) { second = std::move(result.lock); });
    const PendingCall another =
        other->lock(QStringLiteral("b"), [&](auto result) { elsewhere = std::move(result.lock); });
    QTRY_VERIFY(elsewhere);
    QVERIFY(!second);

    gone = {};
    first.reset();
    QTRY_VERIFY(second);
    QVERIFY(!isGoneCalled);
    second.reset();
    call = one->lock(QStringLiteral("a"), [&](auto result) { first = std::move(result.lock); });
    QTRY_VERIFY(first);
}

} // namespace DeviceSignIn
