#!/usr/bin/env bash
# Films the demonstration without a display, checks the film frame by frame, and takes the poster picture of the README from
# it. Run it from anywhere; it works in the checkout that it lies in.
# Arguments: the film (default: a temporary file, deleted at the end), then options of 'unwind demo', such as --theme dark.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
film=${1:-$scratch/demo.mp4}
[ $# -eq 0 ] || shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
least_seconds=150
poster_step="The schedule of a day"
settle_seconds=5

"$java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])' || {
    echo "This needs a JDK 25 or newer: set JAVA_HOME to one." >&2
    exit 2
}
mvn -q -B -DskipTests -Djacoco.skip package

# Each step is told on stderr as it begins: the times say where in the film it lies.
app/target/unwind/bin/unwind demo --headless --record "$film" "$@" 2>&1 | while IFS= read -r line; do
    echo "$(date +%s) $line"
done | tee "$scratch/steps.txt"

steps=$(grep -cE '^[0-9]+ [0-9]+/[0-9]+ ' "$scratch/steps.txt")
all=$(sed -nE 's#^[0-9]+ 1/([0-9]+) .*#\1#p' "$scratch/steps.txt")
if [ "$steps" -ne "$all" ]; then
    echo "Only $steps of $all steps were played." >&2
    exit 4
fi
first=$(grep -m1 ' 1/' "$scratch/steps.txt" | cut -d' ' -f1)
poster=$(grep -m1 "$poster_step" "$scratch/steps.txt" | cut -d' ' -f1)

# A sound film lasts long enough, its frames fill its time, no picture is of one colour, the caption is never empty and
# changes with each step.
"$java" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -cp 'app/target/unwind/lib/*' unwind.app.FilmCheck \
    "$film" "$least_seconds" "$((poster - first + settle_seconds))" "$scratch/poster.png" "$all"

if command -v pngquant >/dev/null; then
    pngquant --force --quality 80-98 --output "$scratch/poster.png" "$scratch/poster.png"
fi
mv "$scratch/poster.png" assets/demo-poster.png
ls -l "$film" assets/demo-poster.png
