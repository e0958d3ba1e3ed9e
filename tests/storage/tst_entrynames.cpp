// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/entrynames.h"

#include <QMap>
#include <QTest>

using namespace DeviceSignIn;

class TestEntryNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! A change of these names would sign people out. */
    void ordinaryNamesStay()
    {
        for (const char *name : {"default", "Ada", "ada/phone", "a/", "/", "50%", "next", "pending",
                                 "x/accounts", "anext", "a/next/b", ""})
            QCOMPARE(accountEntry(name), QString(name));
    }

    void noTwoEntriesShareAName()
    {
        // All names of up to four of these parts.
        const QStringList parts{"a", "/", "/next", "/pending", "/trial", "/accounts"};
        QStringList names{QString()};
        for (qsizetype i = 0, length = 0; length < 4; ++length) {
            for (const qsizetype end = names.size(); i < end; ++i) {
                for (const QString &part : parts)
                    names.append(names.at(i) + part);
            }
        }
        names.removeDuplicates();
        QVERIFY(names.size() > 1000);
        QMap<QString, QString> owners{{accountListEntry(), "the list of accounts"}};
        for (const QString &name : std::as_const(names)) {
            for (const QString &suffix : {QString(), nextSuffix(), pendingSuffix(),
                                          nextSuffix() + trialSuffix(), trialSuffix()}) {
                const QString entry = accountEntry(name, suffix);
                QVERIFY2(!owners.contains(entry),
                         qPrintable(entry + " of " + name + " and " + owners.value(entry)));
                owners.insert(entry, name);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestEntryNames)
#include "tst_entrynames.moc"
