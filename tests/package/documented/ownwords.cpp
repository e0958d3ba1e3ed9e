// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QTranslator>

class OwnWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isTitle =
            !qstrcmp(context, "CodePane") && !qstrcmp(source, "Sign in with your phone");
        return isTitle ? QString("Sign in to Aurora") : QString();
    }
};

// The document only has the class.
[[maybe_unused]] static const OwnWords ownWords;
