// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storecontract.h"

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
    case StoreResult::Status::TimedOut:
        break;
    }
    return QStringLiteral("timed out");
}

void addRow(const char *name, const QStringList &steps, const QStringList &answers)
{
    QTest::newRow(name) << steps << answers;
}

} // namespace

void addStoreContract()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QStringList>("answers");
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
    addRow("odd account", words("write ä/ö:%00 one|read ä/ö:%00|read a"),
           words("done|done one|not found"));
}

void call(TokenStore *store, const QStringList &steps, Answers *answers)
{
    for (const QString &step : steps) {
        const QStringList words = step.split(u' ');
        if (words[0] == u"write")
            store->write(words[1], Secret(words[2].toUtf8()), &answers->context, answers->next());
        else if (words[0] == u"read")
            store->read(words[1], &answers->context, answers->next());
        else
            store->remove(words[1], &answers->context, answers->next());
    }
}

QStringList inWords(const Answers &answers)
{
    QStringList words;
    for (const StoreResult &result : answers.results) {
        const QString value = QString::fromUtf8(result.value.reveal());
        words.append(value.isEmpty() ? word(result.status)
                                     : QString(word(result.status) + u' ' + value));
    }
    return words;
}

void checkLocks(TokenStore *one, TokenStore *other)
{
    QObject context;
    auto gone = std::make_unique<QObject>();
    std::shared_ptr<StoreLock> first;
    std::shared_ptr<StoreLock> second;
    std::shared_ptr<StoreLock> elsewhere;
    bool goneIsAnswered = false;

    one->lock(QStringLiteral("a"), &context, [&](auto lock) { first = std::move(lock); });
    QVERIFY2(!first, "not from within the call");
    QTRY_VERIFY(first);
    other->lock(QStringLiteral("a"), gone.get(), [&](const auto &) { goneIsAnswered = true; });
    other->lock(QStringLiteral("a"), &context, [&](auto lock) { second = std::move(lock); });
    other->lock(QStringLiteral("b"), &context, [&](auto lock) { elsewhere = std::move(lock); });
    QTRY_VERIFY(elsewhere);
    QVERIFY(!second);

    gone.reset();
    first.reset();
    QTRY_VERIFY(second);
    QVERIFY(!goneIsAnswered);
    second.reset();
    one->lock(QStringLiteral("a"), &context, [&](auto lock) { first = std::move(lock); });
    QTRY_VERIFY(first);
}

} // namespace DeviceSignIn
