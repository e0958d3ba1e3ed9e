# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Completion for bash; the names of the options are those of --help.

_device_signin() {
    # shellcheck disable=SC2034 # _init_completion sets them all
    local cur prev words cword split
    _init_completion -s || return

    case $prev in
    --provider)
        mapfile -t COMPREPLY < <(compgen -W "$("$1" providers 2>/dev/null | sed -n 's/^\([a-z0-9-]*\): .*/\1/p')" -- "$cur")
        return
        ;;
    --store)
        compopt -o nospace
        mapfile -t COMPREPLY < <(compgen -W 'keychain memory file:/ sealed:/' -- "$cur")
        return
        ;;
    --theme)
        _filedir json
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W 'dark light contrast' -- "$cur")
        return
        ;;
    --method)
        mapfile -t COMPREPLY < <(compgen -W 'GET HEAD POST PUT PATCH DELETE' -- "$cur")
        return
        ;;
    --providers | --keys)
        _filedir json
        return
        ;;
    --*-file | --options)
        _filedir
        return
        ;;
    --set | --server | --issuer | --*-endpoint | --client-id | --client-key-id | --scope | --account \
        | --sign-out-after | --language | --text-scale | --brand | --device-name | --for)
        return
        ;;
    esac
    # An option as --name=value has been seen to above.
    $split && return

    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_parse_help "$1")" -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -W 'terminal token sign-out accounts providers doctor keys' -- "$cur")
    fi
}

_device_signin_sandbox() {
    # shellcheck disable=SC2034 # _init_completion sets them all
    local cur prev words cword split
    _init_completion -s || return

    case $prev in
    --dialect)
        mapfile -t COMPREPLY < <(compgen -W "$(device-signin providers 2>/dev/null | sed -n 's/^\([a-z0-9-]*\): .*/\1/p')" -- "$cur")
        return
        ;;
    --algorithm)
        mapfile -t COMPREPLY < <(compgen -W 'ES256 RS256 EdDSA' -- "$cur")
        return
        ;;
    --dpop)
        mapfile -t COMPREPLY < <(compgen -W 'offer require off' -- "$cur")
        return
        ;;
    --client-secret-file | --client-key)
        _filedir
        return
        ;;
    --address | --port | --phone-host | --public-url | --*-lifetime | --interval | --rotation-grace | --client-id \
        | --maximum-codes | --brand | --app-name | --device-name | --account-name | --account-email)
        return
        ;;
    esac
    $split && return
    mapfile -t COMPREPLY < <(compgen -W "$(_parse_help "$1")" -- "$cur")
}

complete -F _device_signin device-signin
complete -F _device_signin_sandbox device-signin-sandbox
