// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "widgets/signindialog.h"

#include "signin/signin.h"
#include "widgets/signinwidget.h"

#include <QGuiApplication>
#include <QVBoxLayout>

namespace DeviceSignIn {

class SignInDialogPrivate
{
public:
    explicit SignInDialogPrivate(SignIn *signIn)
        : page(signIn)
    {}

    SignInWidget page;
};

SignInDialog::SignInDialog(SignIn *signIn, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<SignInDialogPrivate>(signIn))
{
    setWindowTitle(QGuiApplication::applicationDisplayName());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(&d->page);
    d->page.setFocus();
    connect(&d->page, &SignInWidget::signedIn, this, &QDialog::accept);
    connect(&d->page, &SignInWidget::closeRequested, this, [this, signIn] {
        const bool isThere = signIn->session()->state() == Session::State::SignedIn;
        done(isThere ? QDialog::Accepted : QDialog::Rejected);
    });
}

SignInDialog::~SignInDialog() = default;

SignInWidget *SignInDialog::page() const
{
    return &d->page;
}

} // namespace DeviceSignIn
