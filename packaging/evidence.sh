#!/usr/bin/env bash
# The evidence table of docs/learning.md: trains five seeds on each data set and timing and backtests them on sessions that no
# training has seen (the last third). Slow: give it a quiet machine.
#
#   packaging/evidence.sh OUTDIR [--set key=value ...]
#
# UNWIND is the command to run (default: the installation in app/target/unwind). Real files are taken from SHARED (default:
# shared/data beside the checkout or above it) and left out where they are missing.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
unwind=${UNWIND:-$home/app/target/unwind/bin/unwind}
shared=${SHARED:-$home/../shared/data}
out=$1; shift
mkdir -p "$out"

case_of() { # name timing file...
    local name=$1 timing=$2 file=$3
    shift 3
    if [ ! -f "$file" ]; then
        echo "== $name $timing: left out, $file is missing"
        return
    fi
    echo "== $name $timing"
    # shellcheck disable=SC2086
    $unwind run --data "$file" --cost realistic --shares 1000 --horizon 390 --pace-band 10 --timing "$timing" \
        --seed 1 --seeds 5 --out "$out/$name-$timing" "$@" 2> "$out/$name-$timing.log" || tail -3 "$out/$name-$timing.log"
}

fresh=$out/fresh.csv.gz
[ -f "$fresh" ] || $unwind data synth --kind wide --sessions 60 --seed 777001 --out "$fresh"
case_of ibm snapshot "$shared/ibm_minutes_2013-10.csv" "$@"
case_of ibm next-row "$shared/ibm_minutes_2013-10.csv" "$@"
case_of synw snapshot "$home/sample-data/SYNW_wide_60_sessions.csv.gz" "$@"
case_of synw next-row "$home/sample-data/SYNW_wide_60_sessions.csv.gz" "$@"
case_of fresh snapshot "$fresh" "$@"
case_of fresh next-row "$fresh" "$@"
case_of synt snapshot "$home/sample-data/SYNT_one-tick_60_sessions.csv.gz" "$@"
case_of synt next-row "$home/sample-data/SYNT_one-tick_60_sessions.csv.gz" "$@"
case_of aapl next-row "$shared/aapl_quotes_2024-07.csv" "$@"
