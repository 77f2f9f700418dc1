#!/usr/bin/env bash
# system.sh run|test|bench|package|central: installs the Debian packages that a target of the Makefile needs and that are missing.
# Where that is not possible, one line names them, and the target goes on: it may work all the same.
set -euo pipefail

python=(python3-venv)
# Qt's own needs: to be imported and to paint without a screen; then to open a window on Wayland or X.
qt=(libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxkbcommon0)
window=(libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0)
# A screen with a window manager and a keyboard to type on; a keyring; eyes for a PDF.
test=(openbox x11-xkb-utils xauth xdotool xvfb dbus-x11 gnome-keyring poppler-utils)
# The central server's company: its database, its proxy, a browser for its admin page.
test+=(postgresql nginx-light chromium chromium-driver)
# What WeasyPrint draws with.
bench=(libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0)
# PyInstaller reads binaries, and takes Python's own library along.
package=(binutils "libpython$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')")

case ${1:-} in
    run) needed=("${python[@]}" "${qt[@]}" "${window[@]}") ;;
    test) needed=("${python[@]}" "${qt[@]}" "${window[@]}" "${test[@]}") ;;
    bench) needed=("${python[@]}" "${bench[@]}") ;;
    central) needed=("${python[@]}") ;;
    package) needed=("${python[@]}" "${qt[@]}" "${window[@]}" "${package[@]}") ;;
    *) echo "usage: $0 run|test|bench|package|central" >&2; exit 2 ;;
esac

[ "$(uname)" = Linux ] || exit 0

# What is installed, by its own name and by those it stands in for (libglib2.0-0t64 is libglib2.0-0).
installed() {
    { dpkg-query -Wf '${db:Status-Abbrev} ${Package} ${Provides}\n' 2>/dev/null || true; } \
        | sed -n 's/^ii//p' | tr -s ' ,' '\n' | sort -u
}

missing() {
    comm -23 <(printf '%s\n' "${needed[@]}" | sort) <(installed) | xargs
}

# As root, by a sudo that asks for nothing, or by one that can ask somebody.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }; then sudo "$@"
    else return 1
    fi
}

install() {
    command -v apt-get >/dev/null || return 1
    echo "Installing $*"
    as_root apt-get -qq update || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

read -ra names <<<"$(missing)"
if [ ${#names[@]} -gt 0 ] && ! install "${names[@]}"; then
    echo "These packages are missing and could not be installed; please install them: ${names[*]}"
fi
