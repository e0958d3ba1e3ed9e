// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "help.h"

namespace DeviceSignIn {

const char *helpText()
{
    return R"(device-signin signs a television, a kiosk or a terminal in with a phone (RFC 8628).

  device-signin [options]            sign in on the full screen; in the terminal if there is no display
  device-signin terminal [options]   sign in in the terminal
  device-signin token [options]      print a valid access token, and nothing else
  device-signin sign-out [options]   end the sign-in at the server and forget it here
  device-signin accounts [options]   list who is signed in at that server, each with its --account
  device-signin providers            list the providers that are known by name
  device-signin doctor [options]     look whether the box has all that a sign-in with these options needs,
                                     and say what is wrong and what to do
  device-signin keys [options]       show what the keys of a remote control send, and what they mean
                                     here; its options are those of "How it looks"

Where to sign in (the same for every command)
  --demo                      at a sandbox that runs inside this program
  --lan                       with --demo: let phones on the same network in
  --provider NAME             at this provider: github, google, keycloak, …; see providers
  --providers FILE            at one of those in this file, which the person chooses
  --set NAME=VALUE            what the provider wants to know, such as realm=tv; can be repeated
  --server URL                with --provider: at this server, which speaks as the provider does
  --issuer URL                at this server; its endpoints are found by discovery
  --device-endpoint URL       instead of an issuer, with --token-endpoint
  --token-endpoint URL
  --revocation-endpoint URL   and these, where the server has them
  --userinfo-endpoint URL
  --client-id ID              who asks
  --client-secret-file FILE   the client's secret stands in this file
  --client-key-file FILE      instead: the client's private key, for private_key_jwt
  --client-key-id ID          the name by which the server knows that key
  --scope SCOPE               what to ask for; can be repeated
  --no-dpop                   let whoever holds the token use it, even where it could be bound to
                              this box (RFC 9449)
  --ca-file FILE              further authorities to trust, as PEM certificates

How it is kept
  --account NAME              one of several sign-ins at the same server (default)
  --store keychain|memory     in the system's keychain, or only while the program runs
  --store file:/FOLDER        in files, not encrypted, for a box without a keychain
  --store sealed:/FOLDER      in files, sealed with a key that systemd hands over: its credential
                              device-signin-store-key

On a television that several people share
  --shared                    ask who it is; add and remove people

On a screen to which anybody may come
  --kiosk                     a sign-in begins by a press, no key leads out, nothing is kept
  --sign-out-after TIME       who leaves it untouched for so long is signed out: 90s, 3m (3m)

How it looks
  --windowed                  in a window instead of the full screen
  --keys FILE                 what further keys of the remote control mean, besides keys.json in
                              ~/.config/device-signin and /etc/device-signin; the command keys
                              shows what to write there
  --theme dark|light|contrast how the page looks
  --theme FILE.json           likewise, by a theme of a brand's own
  --language TAG              what the page speaks, such as de or pt-BR, instead of what was chosen
                              on it or of what the system speaks
  --text-scale PERCENT        100 to 150: all text larger by so many per cent
  --reduce-motion             nothing moves or fades
  --no-countdown              the time left is not shown; that it is nearly up is said in words
  --speak                     the page reads itself aloud, where Qt TextToSpeech is installed; the key
                              Play does this, too
  --brand NAME                whose sign-in it is
  --device-name NAME          what this device is called (the machine's name)
  --events                    print what happens on standard output, a JSON object a line
  --print-token               with terminal --events: the tokens too
  --json                      with doctor: what it finds, a JSON object a line
  --for URL                   with token: print the headers that a request to this address needs,
                              as curl -H @- takes them
  --method METHOD             with --for: how it will be sent (GET)

  --options FILE              likewise by the lines of this file: name=value, or name; # begins a
                              line that says nothing
  --help                      this
  --version                   which version it is

Exit codes: 0 signed in, 1 not signed in, 2 wrong usage.
)";
}

} // namespace DeviceSignIn
