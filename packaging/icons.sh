#!/usr/bin/env bash
# Draws the icons of every size and system from assets/icon/unwind.svg; commit them when the picture has changed.
# Needs ImageMagick (convert), librsvg (rsvg-convert) and icnsutils (png2icns).
set -euo pipefail
cd "$(dirname "$0")/../assets/icon"

for tool in convert rsvg-convert png2icns; do
    command -v "$tool" >/dev/null || { echo "icons.sh needs $tool (Debian: imagemagick librsvg2-bin icnsutils)" >&2; exit 4; }
done

for size in 16 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "unwind-$size.png" unwind.svg
done
convert unwind-16.png unwind-32.png unwind-48.png unwind-64.png unwind-128.png unwind-256.png unwind.ico
png2icns unwind.icns unwind-16.png unwind-32.png unwind-128.png unwind-256.png unwind-512.png >/dev/null
ls -l
