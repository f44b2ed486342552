#!/usr/bin/env bash
# The tables of learning rate, reward structure and discount in docs/learning.md: one of them changed at a time, from random
# weights, on training and validation sessions of the sample data. A trial that is finished in OUTDIR is not run again.
#
#   packaging/hyperparameters.sh OUTDIR [TRAIN OPTION...]
#
# UNWIND is the command to run (default: the installation in app/target/unwind).
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:?give a folder for the trials}
shift
unwind=${UNWIND:-app/target/unwind/bin/unwind}
mkdir -p "$out"

trial() {
    local name=$1
    shift
    if [ ! -f "$out/$name/spec.json" ]; then
        rm -rf "${out:?}/$name"
        "$unwind" train --data sample-data/SYNW_wide_60_sessions.csv.gz \
            --train 2025-01-02..2025-01-31 --validate 2025-02-03..2025-02-28 --seeds 3 --steps 20000 \
            --set warmStart=false --set actionForm=pace --set observations=relative --out "$out/$name" "$@" \
            > "$out/$name.txt" 2> "$out/$name.log"
    fi
    # The last validation of each seed: a training from which nothing was chosen.
    for metrics in "$out/$name"/metrics-seed*.csv; do
        awk -F, '$2 == "validated" { last = $11 } END { printf "%.3f ", last }' "$metrics"
    done | awk -v name="$name" '{ for (i = 1; i <= NF; i++) sum += $i; printf "%-26s %.3f  (%s)\n", name, sum / NF, $0 }'
}

echo "ratio to TWAP on validation at the end of the training: mean of the seeds (each)"
trial default "$@"
trial learningRate-0.0003 --set learningRate=0.0003 "$@"
trial learningRate-0.003 --set learningRate=0.003 "$@"
trial reward-cost --set reward=cost "$@"
trial reward-risk-averse --set reward=risk-averse "$@"
trial riskLambda-0.01 --set reward=risk-averse --set riskLambda=0.01 "$@"
trial terminalPenalty-5 --set terminalPenalty=5 "$@"
trial gamma-0.99 --set gamma=0.99 "$@"
trial gamma-0.999 --set gamma=0.999 "$@"
