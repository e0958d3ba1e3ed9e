// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"
#include "widgets/signinwidget.h"

#include <QGuiApplication>
#include <QVBoxLayout>

namespace DeviceSignIn {

SignInDialog::SignInDialog(SignIn *signIn, QWidget *parent)
    : QDialog(parent)
    , m_page(new SignInWidget(signIn, this))
{
    setWindowTitle(QGuiApplication::applicationDisplayName());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    m_page->setFocus();
    connect(m_page, &SignInWidget::signedIn, this, &QDialog::accept);
    connect(m_page, &SignInWidget::closeRequested, this, [this, signIn] {
        const bool isSignedIn = signIn->session()->state() == Session::State::SignedIn;
        done(isSignedIn ? QDialog::Accepted : QDialog::Rejected);
    });
}

SignInDialog::~SignInDialog()
{
    // The base class would delete it too late: the page is connected to slots of QDialog.
    delete m_page;
}

SignInWidget *SignInDialog::page() const
{
    return m_page;
}

} // namespace DeviceSignIn
