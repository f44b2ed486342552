#!/usr/bin/env bash
# Draws the pictures of the README anew: every screen, light and dark, after a real training and backtest on the sample data.
# Needs no display. Takes a minute or two. Run it from anywhere; it works in the checkout that it lies in.
set -euo pipefail
cd "$(dirname "$0")/.."

width=${1:-1280}
height=${2:-800}
out=${3:-assets/screenshots}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
scratch=$(mktemp -d)

# The rehearsal that Deploy is pictured with is a process of its own and outlives the window.
clean_up() {
    address=$scratch/Unwind/rehearsal/server.json
    if [ -f "$address" ]; then
        kill "$(grep -oE '"pid":[0-9]+' "$address" | cut -d: -f2)" 2>/dev/null || true
    fi
    rm -rf "$scratch"
}
trap clean_up EXIT

"$java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])' || {
    echo "This needs a JDK 25 or newer: set JAVA_HOME to one." >&2
    exit 2
}
mvn -q -B -DskipTests -Djacoco.skip package

# A home of its own, so that the run which the window keeps does not land among the user's runs.
"$java" --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
    -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true \
    -Dunwind.home="$PWD" -Duser.home="$scratch" \
    -cp 'app/target/unwind/lib/*' unwind.app.Screenshots "$scratch/png" "$width" "$height"

mkdir -p "$out"
pictures=(start-light)
for screen in data setup train backtest runs deploy report; do
    pictures+=("$screen-light" "$screen-dark")
done
for name in "${pictures[@]}"; do
    picture=$name.png
    if command -v pngquant >/dev/null; then
        pngquant --force --quality 80-98 --output "$scratch/small.png" "$scratch/png/$picture"
        mv "$scratch/small.png" "$scratch/png/$picture"
    fi
    if command -v optipng >/dev/null; then
        optipng -quiet -o3 "$scratch/png/$picture"
    fi
    mv "$scratch/png/$picture" "$out/$picture"
done
ls -l "$out"
