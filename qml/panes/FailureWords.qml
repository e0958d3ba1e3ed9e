// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
import QtQuick
import DeviceSignIn
import DeviceSignIn.impl

/*!
    The texts of a page about a failure: what happened, and what to do. They are functions, because most pages show none of
    them.
*/
QtObject {
    id: words

    /*! A value of Reason. */
    required property int reason

    function title(): string {
        switch (reason) {
        case Reason.NotConfigured:
            return qsTr("Sign-in isn’t set up yet");
        case Reason.HostNotFound:
            return qsTr("The sign-in service can’t be found");
        case Reason.Unreachable:
            return qsTr("The sign-in service can’t be reached");
        case Reason.TimedOut:
            return qsTr("The sign-in service doesn’t answer");
        case Reason.ServerBusy:
            return qsTr("The sign-in service is busy");
        case Reason.Tls:
            return qsTr("The connection isn’t secure");
        case Reason.WrongClock:
            return qsTr("Date and time are wrong");
        case Reason.CaptivePortal:
            return qsTr("This network wants its own sign-in");
        case Reason.Redirected:
            return qsTr("The network leads somewhere else");
        case Reason.NotOAuth:
            return qsTr("Something else answered");
        case Reason.WrongIdentity:
            return qsTr("It isn’t clear who signed in");
        case Reason.UnverifiedIdentity:
            return qsTr("Who signs in can’t be verified");
        case Reason.InvalidResponse:
        case Reason.ResponseTooLarge:
            return qsTr("The answer makes no sense");
        case Reason.UnsafeResponse:
            return qsTr("Stopped, to be on the safe side");
        case Reason.WrongIssuer:
            return qsTr("A different service answered");
        case Reason.NoDeviceGrant:
            return qsTr("No sign-in by phone here");
        case Reason.ClientRefused:
            return qsTr("This app isn’t known there");
        case Reason.ScopeRefused:
            return qsTr("This app asks for too much");
        case Reason.CodeRefused:
            return qsTr("This code no longer works");
        case Reason.KeyUnusable:
            return qsTr("This device’s key doesn’t work");
        case Reason.ProxyUnreachable:
            return qsTr("The network’s proxy can’t be reached");
        case Reason.ProxyRefused:
            return qsTr("The network’s proxy lets nothing through");
        }
        return qsTr("The sign-in service said no");
    }

    function text(): string {
        switch (reason) {
        case Reason.NotConfigured:
            return qsTr("This device doesn’t know yet where to sign in.\n"
                        + "Whoever set up this device has to name a sign-in service.");
        case Reason.HostNotFound:
            return qsTr("Its address is unknown to this network.\n"
                        + "Check that this device is connected to the internet.");
        case Reason.Unreachable:
            return qsTr("There is no way through to it at the moment.\n"
                        + "Check the network cable or the Wi-Fi of this device.");
        case Reason.TimedOut:
            return qsTr("The connection may be slow just now.\n"
                        + "Wait a moment, or check the network of this device.");
        case Reason.ServerBusy:
            return qsTr("Many people may be signing in, or it is being repaired.\n"
                        + "Give it a few minutes; this screen goes on by itself.");
        case Reason.Tls:
            return qsTr("The sign-in service’s certificate can’t be trusted, so nothing was sent.\n"
                        + "If it happens again, tell the people who run it.");
        case Reason.WrongClock:
            return qsTr("With the wrong date no secure connection is possible.\n"
                        + "Set the date and time of this device; then this screen goes on by itself.");
        case Reason.CaptivePortal:
            return qsTr("A page of the network came instead of the sign-in service.\n"
                        + "In a hotel or a café, sign in to the network itself first.");
        case Reason.Redirected:
        case Reason.NotOAuth:
            return qsTr("Something came that is not from the sign-in service.\n"
                        + "Check the network, or the address this device was given.");
        case Reason.WrongIdentity:
            return qsTr("The proof of who signed in isn’t meant for this app, or isn’t genuine.\n"
                        + "Try again; if it happens again, tell the people who run the service.");
        case Reason.UnverifiedIdentity:
            return qsTr("The sign-in service’s proof of that can’t be checked, so nobody was signed in.\n"
                        + "Try again later; if it happens again, tell the people who run the service.");
        case Reason.InvalidResponse:
        case Reason.ResponseTooLarge:
            return qsTr("The sign-in service sent something that can’t be used.\n"
                        + "If it happens again, tell the people who run it.");
        case Reason.UnsafeResponse:
            return qsTr("The sign-in service sent a code or an address that could mislead you.\n"
                        + "Don’t sign in there for now, and tell the people who run it.");
        case Reason.WrongIssuer:
            return qsTr("It goes by another name than the one this device was given, so nothing was sent.\n"
                        + "Whoever set up this device has to check the address.");
        case Reason.NoDeviceGrant:
            return qsTr("The sign-in service doesn’t offer it to this app.\n"
                        + "Whoever set up this device has to switch on the device flow.");
        case Reason.ClientRefused:
            return qsTr("The sign-in service doesn’t let this app in.\n"
                        + "Whoever set up this device has to check the client ID.");
        case Reason.ScopeRefused:
            return qsTr("The sign-in service doesn’t allow what this app wants to know.\n"
                        + "Whoever set up this device has to check the scopes.");
        case Reason.CodeRefused:
            return qsTr("It was used before, or the sign-in service has forgotten it.\n"
                        + "A new one is quickly made.");
        case Reason.KeyUnusable:
            return qsTr("This device proves itself with a key, and that has failed.\n"
                        + "Switch it off and on; if it happens again, tell whoever set it up.");
        case Reason.ProxyUnreachable:
            return qsTr("The way to the sign-in service leads through a proxy, which doesn’t answer.\n"
                        + "Check the network; if that doesn’t help, tell whoever set up this device.");
        case Reason.ProxyRefused:
            return qsTr("It wants a password, or doesn’t allow the sign-in service.\n"
                        + "Whoever set up this device has to check the proxy.");
        }
        return qsTr("It gave the reason below.\nIf it happens again, tell the people who run it.");
    }

    /*! The reason in half a line, for the status line while the connection is lost and the code is still valid. */
    function brief(): string {
        switch (reason) {
        case Reason.TimedOut:
            return qsTr("No answer. Trying again…");
        case Reason.ServerBusy:
            return qsTr("The service is busy. Trying again…");
        case Reason.Tls:
            return qsTr("The connection isn’t secure. Trying again…");
        case Reason.WrongClock:
            return qsTr("Date and time of this device are wrong");
        case Reason.CaptivePortal:
            return qsTr("This network wants its own sign-in first");
        case Reason.Redirected:
        case Reason.NotOAuth:
            return qsTr("Something else answers. Trying again…");
        case Reason.ProxyUnreachable:
            return qsTr("The proxy doesn’t answer. Trying again…");
        case Reason.ProxyRefused:
            return qsTr("The proxy lets nothing through. Trying again…");
        }
        return qsTr("No connection. Trying again…");
    }

    /*! The reason in a few words, for the smallest panels: what is wrong, without the sentence that it is tried again. */
    function briefest(): string {
        return reason === Reason.WrongClock ? title()
            : reason === Reason.CaptivePortal ? qsTr("The network wants a sign-in", "a short form for small screens")
            : brief().replace(/^([^.。।，]+)[.。।，].+$/, "$1");
    }

    /*! The RoundIcon that fits the failure. */
    function icon(): int {
        switch (reason) {
        case Reason.HostNotFound:
        case Reason.Unreachable:
        case Reason.TimedOut:
        case Reason.ProxyUnreachable:
        case Reason.ProxyRefused:
            return RoundIcon.Cloud;
        case Reason.ServerBusy:
        case Reason.CodeRefused:
        case Reason.WrongClock:
            return RoundIcon.Clock;
        case Reason.Tls:
        case Reason.UnsafeResponse:
        case Reason.WrongIdentity:
        case Reason.UnverifiedIdentity:
        case Reason.KeyUnusable:
            return RoundIcon.Lock;
        }
        return RoundIcon.Exclamation;
    }

    /*! Whether trying again may help; false if the settings of this device must be changed first. */
    readonly property bool canTryAgain: reason !== Reason.NotConfigured
}
