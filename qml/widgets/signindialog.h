// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QDialog>

namespace DeviceSignIn {

class SignIn;
class SignInWidget;

/*!
    A dialog that shows the sign-in page and is accepted when somebody has signed in.

    \code
    SignInDialog dialog(signIn.get(), this);
    dialog.page()->setBrandName("Aurora");
    if (dialog.exec() == QDialog::Accepted)
        showLibrary();
    \endcode

    It is rejected if the person leaves the page without having signed in. If somebody was signed in
    before the dialog was opened, the page shows the name, and the dialog is accepted when the person
    leaves the page. The window title is the application's display name unless you set another.
*/
class DEVICESIGNIN_EXPORT SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /*! Creates a dialog for \a signIn, which is not owned and must outlive it. */
    explicit SignInDialog(SignIn *signIn, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /*! The page in the dialog, for its settings such as theme, brand and language. Owned by the dialog. */
    SignInWidget *page() const;

private:
    SignInWidget *m_page;
};

} // namespace DeviceSignIn
