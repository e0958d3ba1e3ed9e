// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "parts/qrcode.h"

#include <QTest>

using namespace DeviceSignIn;

class TestPreparedQrCode : public QObject
{
    Q_OBJECT

    static int modulesOf(const QString &text)
    {
        QrCode code;
        code.setText(text);
        return code.modules();
    }

    const QString m_short = "https://a.example/";
    const QString m_long = "https://a.example/" + QString(60, 'x');

private Q_SLOTS:
    /*! A code is the same whether it was prepared or not, and each item gets one. */
    void prepared()
    {
        const int usual = modulesOf(m_long);
        QVERIFY(usual > modulesOf(m_short));
        QrCode::prepare(m_long);
        QCOMPARE(modulesOf(m_long), usual);
        QCOMPARE(modulesOf(m_long), usual);
    }

    /*! The code may have been replaced by another one before it is shown. */
    void anotherText()
    {
        const int usual = modulesOf(m_short);
        QrCode::prepare(m_long);
        QCOMPARE(modulesOf(m_short), usual);
        QrCode::prepare(m_long);
        QrCode::prepare(m_short);
        QCOMPARE(modulesOf(m_short), usual);
    }

    /*! A text that is too long for any code. */
    void tooLong()
    {
        const QString text(5000, 'x');
        QrCode::prepare(text);
        QrCode code;
        code.setText(text);
        QVERIFY(!code.isValid());
    }
};

QTEST_MAIN(TestPreparedQrCode)
#include "tst_preparedqrcode.moc"
