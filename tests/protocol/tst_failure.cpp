// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failure.h"

#include <QMetaEnum>
#include <QTest>

using namespace DeviceSignIn;

class TestFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersCodeIsTheName()
    {
        QCOMPARE(errorName({Reason::ServerRefused, "invalid_target", {}}),
                 QString("invalid_target"));
    }

    void names_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("name");
        QTest::newRow("host") << Reason::HostNotFound << "network";
        QTest::newRow("refused") << Reason::Unreachable << "network";
        QTest::newRow("time-out") << Reason::TimedOut << "network";
        QTest::newRow("busy") << Reason::ServerBusy << "network";
        QTest::newRow("tls") << Reason::Tls << "tls";
        QTest::newRow("redirect") << Reason::Redirected << "redirect";
        QTest::newRow("portal") << Reason::NotOAuth << "not_oauth";
        QTest::newRow("broken answer") << Reason::InvalidResponse << "invalid_response";
        QTest::newRow("unsafe") << Reason::UnsafeResponse << "unsafe_response";
        QTest::newRow("issuer") << Reason::WrongIssuer << "wrong_issuer";
        QTest::newRow("no grant") << Reason::NoDeviceGrant << "no_device_grant";
        QTest::newRow("identity") << Reason::WrongIdentity << "wrong_identity";
        QTest::newRow("no keys") << Reason::UnverifiedIdentity << "unverified_identity";
        QTest::newRow("code") << Reason::CodeRefused << "invalid_grant";
        QTest::newRow("configuration") << Reason::NotConfigured << "not_configured";
    }
    void names()
    {
        QFETCH(Reason, reason);
        QTEST(errorName({reason, {}, {}}), "name");
    }

    void everyReasonHasAName()
    {
        const auto reasons = QMetaEnum::fromType<Reason>();
        for (int i = 1; i < reasons.keyCount(); ++i)
            QVERIFY2(!errorName({Reason(reasons.value(i)), {}, {}}).isEmpty(), reasons.key(i));
        QVERIFY(errorName({}).isEmpty());
    }

    void kinds_data()
    {
        using Kind = Failure::Kind;
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("nothing has failed") << Reason::None << Kind::None;
        QTest::newRow("host") << Reason::HostNotFound << Kind::Retryable;
        QTest::newRow("refused") << Reason::Unreachable << Kind::Retryable;
        QTest::newRow("time-out") << Reason::TimedOut << Kind::Retryable;
        QTest::newRow("busy") << Reason::ServerBusy << Kind::Retryable;
        QTest::newRow("tls") << Reason::Tls << Kind::UnexpectedResponse;
        QTest::newRow("clock") << Reason::WrongClock << Kind::UnexpectedResponse;
        QTest::newRow("portal") << Reason::CaptivePortal << Kind::UnexpectedResponse;
        QTest::newRow("redirect") << Reason::Redirected << Kind::UnexpectedResponse;
        QTest::newRow("web page") << Reason::NotOAuth << Kind::UnexpectedResponse;
        QTest::newRow("broken answer") << Reason::InvalidResponse << Kind::Final;
        QTest::newRow("another identity") << Reason::WrongIdentity << Kind::Final;
        QTest::newRow("no keys") << Reason::UnverifiedIdentity << Kind::Final;
        QTest::newRow("code") << Reason::CodeRefused << Kind::Final;
        QTest::newRow("not storable") << Reason::NotStorable << Kind::Retryable;
        QTest::newRow("lock held") << Reason::LockHeld << Kind::Retryable;
        QTest::newRow("not signed in") << Reason::NotSignedIn << Kind::Final;
    }
    void kinds()
    {
        QFETCH(Reason, reason);
        QFETCH(Failure::Kind, kind);
        const Failure failure{reason, {}, {}};
        QVERIFY(failure.kind() == kind);
        QCOMPARE(failure.isRetryable(), kind == Failure::Kind::Retryable);
        QCOMPARE(failure.isUnexpectedResponse(), kind == Failure::Kind::UnexpectedResponse);
    }

    void whatEndsByItself()
    {
        const auto reasons = QMetaEnum::fromType<Reason>();
        for (int i = 0; i < reasons.keyCount(); ++i) {
            const Failure failure{Reason(reasons.value(i)), {}, {}};
            const bool isTemporary = failure.isRetryable()
                                     || failure.reason == Reason::CaptivePortal
                                     || failure.reason == Reason::WrongClock;
            QVERIFY2(failure.isTemporary() == isTemporary, reasons.key(i));
        }
    }

    void oneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << "All is well"
                               << "All is well";
        QTest::newRow("line breaks") << "one\r\ntwo\n"
                                     << "one two";
        QTest::newRow("terminal escapes") << "a\x1b[31mb"
                                          << "a [31mb";
        QTest::newRow("bidi override") << QStringLiteral(u"a\u202Eb") << "a b";
        QTest::newRow("too long") << QString(30, u'x')
                                  << QString(QString(19, u'x') + QChar(0x2026));
        QTest::newRow("just fits") << QString(20, u'x') << QString(20, u'x');
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void oneLine()
    {
        QFETCH(QString, text);
        QTEST(DeviceSignIn::oneLine(text, 20), "line");
    }
};

QTEST_APPLESS_MAIN(TestFailure)
#include "tst_failure.moc"
