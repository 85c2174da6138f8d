#!/usr/bin/env bash
# Draws assets/icon/shenava-<size>.png from assets/icon/shenava.svg. Needed only after a change of the drawing: the pictures are
# committed, because the jar needs them on machines that cannot draw SVG. Wants rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")/../assets/icon"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" shenava.svg --output "shenava-$size.png"
done
# A test compares these, so that a changed drawing with old pictures is noticed.
sha256sum shenava.svg shenava-*.png >SHA256SUMS
