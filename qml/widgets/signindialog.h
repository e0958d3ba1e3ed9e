// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QDialog>

#include <memory>

namespace DeviceSignIn {

class SignIn;
class SignInDialogPrivate;
class SignInWidget;

/*!
    The sign-in page in a dialog, which is accepted once somebody is signed in.

    \code
    SignInDialog dialog(signIn.get(), this);
    if (dialog.exec() == QDialog::Accepted)
        showLibrary();
    \endcode
*/
class DEVICESIGNIN_EXPORT SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a signIn is not owned, and must live longer than this. */
    explicit SignInDialog(SignIn *signIn, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /*! For its theme, brand and language. Owned by this object. */
    SignInWidget *page() const;

private:
    std::unique_ptr<SignInDialogPrivate> d;
};

} // namespace DeviceSignIn
