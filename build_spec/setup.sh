#!/bin/sh
# Make ready what a command needs: system packages, .venv, the pinned Python packages, the program.
# usage: sh build_spec/setup.sh run|dev|package
# "run": what the program needs; "dev": also its tests; "package": also its packages and theirs
# PYTHON=/path/to/python3.11 chooses the interpreter that .venv is made from.
set -eu
cd "$(dirname "$0")/.."

RUN_PACKAGES="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 fonts-dejavu-core"
DEV_PACKAGES="xvfb openbox xdotool xclip imagemagick dbus at-spi2-core strace faketime
    python3-pyatspi gir1.2-atspi-2.0"
PACKAGE_PACKAGES="binutils dpkg-dev gcc libc6-dev libpython3.11-dev libfuse3-dev libsquashfuse-dev
    liblzma-dev zlib1g-dev liblz4-dev libzstd-dev liblzo2-dev fuse3 squashfs-tools desktop-file-utils appstream lintian debootstrap mandoc
    libwayland-client0 libwayland-cursor0 python3-xlib"
# The same for a system without dpkg: what Qt opens at run time, and the commands the tests call.
RUN_LIBRARIES="libEGL.so.1 libGL.so.1 libglib-2.0.so.0 libdbus-1.so.3 libfontconfig.so.1
    libxkbcommon-x11.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0"
DEV_COMMANDS="Xvfb openbox xdotool xclip import dbus-daemon"
MIN_PYTHON="3.11"
LOG=build/setup.log

level=${1:-}
case $level in
run) packages=$RUN_PACKAGES commands= ;;
dev) packages="$RUN_PACKAGES $DEV_PACKAGES" commands=$DEV_COMMANDS ;;
package) packages="$RUN_PACKAGES $DEV_PACKAGES $PACKAGE_PACKAGES" commands=$DEV_COMMANDS level=dev ;;
*) echo "usage: sh build_spec/setup.sh run|dev|package" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- Python ---------------------------------------------------------------------------------

good_python() {
    "$1" -c "import sys; sys.exit(sys.version_info < ($(echo $MIN_PYTHON | tr . ,)))" 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3}; do
        if has "$candidate" && good_python "$candidate"; then
            echo "$candidate"
            return
        fi
    done
}

# The Debian packages that give Python, or what the one that is there lacks to make a .venv.
python_packages() {
    if [ -z "$1" ]; then
        echo python3 python3-venv
    elif ! "$1" -c 'import ensurepip' 2>/dev/null; then
        "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
}

# --- System packages ------------------------------------------------------------------------

# A package is also there when another one provides it, as libglib2.0-0t64 does libglib2.0-0.
missing_packages() {
    have=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' |
        sed -n 's/^installed //p' | tr -s ', \n' ' ')
    for package in "$@"; do
        case " $have " in *" $package "*) ;; *) printf '%s ' "$package" ;; esac
    done
}

# Sets $root to the words that run a command as root; fails when there are none.
find_root() {
    root=
    [ "$(id -u)" != 0 ] || return 0
    has sudo || return 1
    root="sudo -n"
    ! $root true 2>/dev/null || return 0
    [ -t 0 ] || return 1
    root=sudo
    say "sudo asks for your password, to install system packages: $*"
    $root true
}

apt() {
    $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 \
        -o DPkg::Lock::Timeout=300 "$@" >>$LOG 2>&1 9>&- # a service it starts must not hold the lock
}

install_packages() {
    find_root "$@" || {
        say "Errdex needs system packages that are not installed: $*"
        has sudo && by="sudo sh -c" || by="su -c"
        stop "Install them: $by 'apt-get update && apt-get install -y --no-install-recommends $*'"
    }
    say "Installing system packages: $*"
    apt install -y --no-install-recommends "$@" && return
    apt update || true # one broken source must not stop the others
    apt install -y --no-install-recommends "$@" && return
    tail -n 15 $LOG >&2
    stop "These system packages could not be installed (apt-get's words are above): $*"
}

# Where the packages' names are unknown: name what does not load, go on if all does.
check_loadable() {
    absent=$(for command in $commands; do has "$command" || printf '%s ' "$command"; done)
    if [ "$(uname -s)" = Linux ]; then
        absent="$absent$("$1" -c '
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name, end=" ")
' $RUN_LIBRARIES)"
    fi
    [ -z "$absent" ] || stop "Errdex needs these from this system's packages: $absent"
}

# --- .venv ----------------------------------------------------------------------------------

# The marker tells half an installation; scripts in a .venv that was moved call the old place.
usable_venv() {
    [ ! -e .venv/incomplete ] && [ "$(cat .venv/made-for 2>/dev/null)" = "$PWD" ] &&
        good_python .venv/bin/python
}

make_venv() {
    rm -rf .venv
    mkdir .venv
    : >.venv/incomplete
    "$1" -m venv .venv >>$LOG 2>&1 || {
        tail -n 15 $LOG >&2
        stop "$1 could not make the virtual environment .venv; its words are above."
    }
}

pip() {
    .venv/bin/python -m pip --disable-pip-version-check --no-input --quiet install "$@"
}

lock_of() {
    case $1 in run) echo build_spec/requirements.txt ;; dev) echo build_spec/requirements-dev.txt ;; esac
}

state_of() { cat pyproject.toml "$(lock_of "$1")" | cksum; }

# The pinned setuptools builds the program, whose installation is one line in a .pth file.
install_python() {
    say "Installing the Python packages of $(lock_of "$level") into .venv"
    : >.venv/incomplete
    pip --require-hashes -r "$(lock_of "$level")" ||
        pip --require-hashes -r "$(lock_of "$level")" ||
        stop "The Python packages could not be installed; pip's words are above."
    pip --no-deps --no-build-isolation --editable . ||
        stop "Errdex could not be installed into .venv; pip's words are above."
    echo "$PWD" >.venv/made-for
    state_of run >.venv/ready-run # the packages for the tests include those of the program
    [ "$level" = run ] || state_of "$level" >".venv/ready-$level"
    rm .venv/incomplete
}

ready() {
    [ "$(cat ".venv/ready-$level" 2>/dev/null)" = "$(state_of "$level")" ] && [ -x .venv/bin/errdex ]
}

# --- Translations ---------------------------------------------------------------------------

compiled() {
    for translation in resources/translations/*.ts; do
        [ "${translation%.ts}.qm" -nt "$translation" ] || return 1
    done
}

# --------------------------------------------------------------------------------------------

mkdir -p build
: >$LOG
# Two commands started at once must not write one .venv.
exec 9>build/setup.lock
if has flock; then flock 9; fi

python=
[ -z "${PYTHON:-}" ] || good_python "$PYTHON" || stop "$PYTHON is not Python $MIN_PYTHON or newer."
usable_venv || python=$(find_python)
if has dpkg-query && has apt-get; then
    usable_venv || packages="$packages $(python_packages "$python")"
    missing=$(missing_packages $packages)
    [ -z "$missing" ] || install_packages $missing
    usable_venv || python=$(find_python)
fi
usable_venv || [ -n "$python" ] || stop "Errdex needs Python $MIN_PYTHON or newer, and none" \
    "was found; name one with: make PYTHON=/path/to/python3 TARGET"
has dpkg-query && has apt-get || check_loadable "${python:-.venv/bin/python}"
usable_venv || make_venv "$python"
ready || install_python
compiled || .venv/bin/python build_spec/translations.py compile
