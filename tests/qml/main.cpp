// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remote.h"

#include <QtQuickTest/quicktest.h>

int main(int argc, char **argv)
{
    DeviceSignIn::TestApplication application(argc, argv);
    return quick_test_main(argc, argv, "page", nullptr);
}
