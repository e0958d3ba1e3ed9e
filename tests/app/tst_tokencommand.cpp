// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "program.h"
#include "testserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace DeviceSignIn;

/*! What a script gets from "device-signin token", and whether a server takes it. */
class TestTokenCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void forAnyone();
    void boundToThisBox();
    void letLoose();

private:
    /*! Runs the program with a store that is this test's own. */
    Program run(const TestServer &server, const QStringList &arguments) const;
    void signIn(const TestServer &server, const QStringList &arguments = {});
    QByteArray headers(const TestServer &server) const;

    std::optional<QTemporaryDir> m_folder;
    Phone m_phone;
};

Program TestTokenCommand::run(const TestServer &server, const QStringList &arguments) const
{
    return Program(server.arguments() + QStringList{"--store", "file:" + m_folder->path()}
                   + arguments);
}

void TestTokenCommand::signIn(const TestServer &server, const QStringList &arguments)
{
    Program program = run(server, QStringList{"terminal", "--events"} + arguments);
    const QJsonObject code = program.waitForEvent("code");
    QVERIFY(m_phone.approve(QUrl(code["verification_uri_complete"].toString())));
    QVERIFY2(program.waitForEnd() == 0, program.out() + program.err());
}

QByteArray TestTokenCommand::headers(const TestServer &server) const
{
    Program program = run(server, {"token", "--for", server.userinfo()});
    return program.waitForEnd() == 0 && program.err().isEmpty() ? program.out() : QByteArray();
}

void TestTokenCommand::forAnyone()
{
    TestServer server;
    signIn(server);
    const QByteArray lines = headers(server);
    QCOMPARE(lines.count('\n'), 1);
    QVERIFY(lines.startsWith("Authorization: Bearer "));
    QVERIFY(server.acceptsHeaders(lines));
}

void TestTokenCommand::boundToThisBox()
{
    TestServer server(DpopMode::Require);
    signIn(server);

    const QByteArray lines = headers(server);
    QCOMPARE(lines.count('\n'), 2);
    QVERIFY(lines.startsWith("Authorization: DPoP "));
    QVERIFY(lines.contains("\nDPoP: "));
    QVERIFY(server.acceptsHeaders(lines));
    QVERIFY(!server.acceptsHeaders(lines)); // a proof is good once

    Program other = run(server, {"token", "--for", server.userinfo(), "--method", "POST"});
    QCOMPARE(other.waitForEnd(), 0);
    QVERIFY(!server.acceptsHeaders(other.out())); // and for one method

    Program bare = run(server, {"token"});
    QCOMPARE(bare.waitForEnd(), 0);
    QCOMPARE(bare.out().count('\n'), 1);
    QVERIFY(bare.err().contains("--for"));
    QVERIFY(!server.accepts(QString::fromUtf8(bare.out().trimmed())));
}

void TestTokenCommand::letLoose()
{
    TestServer server(DpopMode::Offer);
    signIn(server, {"--no-dpop"});
    Program program = run(server, {"token"});
    QCOMPARE(program.waitForEnd(), 0);
    QCOMPARE(program.err(), QByteArray());
    QVERIFY(server.accepts(QString::fromUtf8(program.out().trimmed())));
}

QTEST_GUILESS_MAIN(TestTokenCommand)
#include "tst_tokencommand.moc"
