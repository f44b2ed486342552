#!/usr/bin/env bash
# Measures an app-image and writes the figures into README.md beside this script: measure.sh [IMAGE] [RUNS]
#   IMAGE  what 'build.sh app-image' made, by default app/target/installer/unwind
#   RUNS   starts of each kind, by default 7; with and without the cache take turns, so that other work disturbs both alike
# The window is drawn into memory, with a home of its own and the sample data; it leaves when it can be used.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
image=${1:-$root/app/target/installer/unwind}
runs=${2:-7}
app=$image/lib/app
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Milliseconds by the clock and of processor time, as one line in a file.
TIMEFORMAT='%R %U %S'
timed() {
    local figures=$1
    shift
    { time "$@" > /dev/null 2> "$work/errors"; } 2> "$work/time" || { cat "$work/errors" >&2; exit 1; }
    awk '{ printf "%.0f %.0f\n", 1000 * $1, 1000 * ($2 + $3) }' "$work/time" >> "$work/$figures"
}

window() {
    rm -rf "$work/state"
    timed "$1" "$here/java-of-image.sh" "$image" "$2" -Dunwind.state="$work/state" -Dglass.platform=Headless -Dprism.order=sw \
        unwind.app.bench.StartupProbe
}

command_line() {
    JAVA_TOOL_OPTIONS=$2 timed "$1" "$image/bin/unwind" --version
}

for run in $(seq "$runs"); do
    echo "start $run of $runs" >&2
    window window-without -XX:AOTMode=off
    window window-with -XX:AOTCache="$app/unwind.aot"
    command_line command-without -XX:AOTMode=off
    command_line command-with -XX:AOTMode=auto
done

# Least and median of a column: 1 the clock, 2 the processor.
least() { cut -d' ' -f"$2" "$work/$1" | sort -n | head -1; }
median() { cut -d' ' -f"$2" "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
row() {
    local figures=$2
    echo "| $1 | $(least "$figures" 1) | $(median "$figures" 1) | $(least "$figures" 2) | $(median "$figures" 2) |"
}
megabytes() { du -sm "$1" | cut -f1; }

# Of the newest deb beside the image, where there is one.
deb_words() {
    local deb
    deb=$(find "$(dirname "$image")" -maxdepth 1 -name '*.deb' -printf '%T@ %p\n' | sort -rn | head -1 | cut -d' ' -f2-)
    [ -z "$deb" ] || echo " The deb has $(megabytes "$deb") MB."
}

{
    echo "Measured on $(date -u +%Y-%m-%d) by \`measure.sh\` on $(uname -s) with $(nproc) cores, load average $(cut -d' ' -f1 /proc/loadavg), $runs starts of each kind. Milliseconds; the processor's time adds all threads and holds on a busy machine as well."
    echo
    echo "| start | least | median | processor, least | processor, median |"
    echo "| --- | ---: | ---: | ---: | ---: |"
    row "window until it can be used, without the cache" window-without
    row "window, with the cache" window-with
    row "\`unwind --version\`, without the cache" command-without
    row "\`unwind --version\`, with the cache" command-with
    echo
    echo "The app-image has $(megabytes "$image") MB: Java $(megabytes "$image/lib/runtime"), the start-up cache $(megabytes "$app/unwind.aot"), the tensor library $(megabytes "$(ls "$app"/pytorch-native*.jar)"), FFmpeg $(megabytes "$(ls "$app"/ffmpeg-*-*-*.jar)").$(deb_words)"
} > "$work/block"

awk -v block="$work/block" '
    /<!-- measured: end -->/ { skip = 0 }
    !skip { print }
    /<!-- measured: begin -->/ { while ((getline line < block) > 0) print line; skip = 1 }' "$here/README.md" > "$work/README.md"
cp "$work/README.md" "$here/README.md"
cat "$work/block"
