#!/usr/bin/env bash
# Makes the project's own report from real runs on the sample data: docs/REPORT.md with its charts in docs/report,
# assets/REPORT.pdf, and the figures in the README. Searches, trains five seeds, backtests, deploys to the rehearsal, calls
# the endpoint and deletes it. A quarter of an hour on two cores. Needs no display and no account.
#
#   packaging/report.sh [WORKDIR]
#
# What is finished in WORKDIR (default: a temporary folder) is not done again. UNWIND is the command to run (default: the
# installation in app/target/unwind). SEEDS and TRIALS make it smaller for a trial of the script.
set -euo pipefail
cd "$(dirname "$0")/.."
unwind=${UNWIND:-app/target/unwind/bin/unwind}
data=sample-data/SYNW_wide_60_sessions.csv.gz
if [ $# -gt 0 ]; then
    work=$1
    mkdir -p "$work"
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
# An endpoint of its own, away from the user's.
export UNWIND_OPTS="${UNWIND_OPTS:-} -Dunwind.rehearsal=$work/rehearsal"

if [ ! -f "$work/search/table.json" ]; then
    rm -rf "$work/search"
    "$unwind" tune --data "$data" --train 2025-01-02..2025-01-31 --validate 2025-02-03..2025-02-28 \
        --trials "${TRIALS:-18}" --steps 18000 --seed 1 \
        --set warmStart=false --set actionForm=pace --set observations=relative --set validateEverySteps=1000 --set learningStarts=1000 \
        --range learningRate=3e-4..5e-3:log --range 'reward=difference|cost' --range 'gamma=0.99|1' \
        --range 'netArch=32,32|64,64' --out "$work/search" > "$work/search.txt"
fi
if [ ! -f "$work/run/spec.json" ]; then
    rm -rf "$work/run"
    "$unwind" run --data "$data" --seed 1 --seeds "${SEEDS:-5}" --out "$work/run" > "$work/run.txt"
fi
if [ ! -f "$work/undeploy.log" ]; then
    "$unwind" deploy --run "$work/run" --name report > "$work/deploy.json" 2> "$work/deploy.log"
    # The first call warms the service up; the second one is kept.
    "$unwind" invoke --name report --ticker SYNW --shares 1000 --horizon 390 > "$work/first.json"
    "$unwind" invoke --name report --ticker SYNW --shares 1000 --horizon 390 --save "$work/run/call.json" \
        > "$work/call-answer.json" 2> "$work/invoke.log"
    "$unwind" undeploy --name report > "$work/undeploy.json" 2> "$work/undeploy.log.part"
    mv "$work/undeploy.log.part" "$work/undeploy.log"
fi
rm -rf "$work/pages"
mkdir -p "$work/pages" assets docs
"$unwind" report --run "$work/run" --tune "$work/search" --sensitivity --format md --out "$work/pages/report.md"
"$unwind" report --run "$work/run" --tune "$work/search" --sensitivity --format pdf --out assets/REPORT.pdf

# The sections of the program's report, by heading, and the logs, in their places of the template.
awk -v logs="$work" '
    function log_of(name,   line) {
        while ((getline line < (logs "/" name ".log")) > 0) {
            # Steps as they ended; how far the start of the program is would be noise.
            if (line !~ /WARNING|incubator|Picked up/) { gsub(logs, "WORKDIR", line); print line }
        }
    }
    FNR == NR {
        if ($0 ~ /^## /) { section = substr($0, 4); next }
        if ($0 ~ /^Run [^ ]*\. Costs are positive/) next
        sub(/^### /, "#### ")
        text[section] = text[section] $0 "\n"
        next
    }
    /^@@.*@@$/ {
        name = substr($0, 3, length($0) - 4)
        if (!(name in text)) { print "no section \"" name "\" in the report" > "/dev/stderr"; exit 4 }
        body = text[name]
        gsub(/^\n+|\n+$/, "", body)
        print body
        next
    }
    /^&&.*&&$/ { log_of(substr($0, 3, length($0) - 4)); next }
    { print }
' "$work/pages/report.md" packaging/report-template.md | sed -e 's#](pictures/#](report/#g' -e "s#$work/##g" \
    | cat -s > "$work/pages/REPORT.md"
rm -rf docs/report
mv "$work/pages/pictures" docs/report
# Charts that stand in the PDF only.
for picture in docs/report/*.svg; do
    grep -q "report/$(basename "$picture")" "$work/pages/REPORT.md" || rm "$picture"
done
mv "$work/pages/REPORT.md" docs/REPORT.md

# The README's figures: rows of two tables of that same report.
awk -F ' *[|] *' '
    /^\*\*Cost by strategy/ { table = "cost" }
    /^\*\*Against TWAP/ { table = "twap" }
    /^$/ && seen { table = ""; seen = 0 }
    /^[|]/ && table != "" {
        seen = 1
        gsub(/\*\*| †/, "")
        if (table == "cost") { order[++n] = $2; mean[$2] = $3; ratio[$2] = $5; capture[$2] = $6; sd[$2] = $9 }
        else { interval[$2] = $5; verdict[$2] = $11 }
    }
    END {
        print "| strategy | cost, bps | ratio to TWAP | capture | difference to TWAP, 95 % interval | verdict | SD of IS, bps |"
        print "| --- | ---: | ---: | ---: | --- | --- | ---: |"
        for (i = 1; i <= n; i++) {
            s = order[i]
            if (s ~ /^(SAC|SAC \(static\)|TWAP|VWAP|Static optimum|Spread threshold|Fitted DP)$/ || s ~ /^Hindsight/)
                printf "| %s | %s | %s | %s | %s | %s | %s |\n", s, mean[s], ratio[s], capture[s], interval[s], verdict[s], sd[s]
        }
    }
' "$work/pages/report.md" > "$work/figures.md"
awk -v figures="$work/figures.md" '
    /<!-- figures:begin -->/ { print; while ((getline line < figures) > 0) print line; inside = 1 }
    /<!-- figures:end -->/ { inside = 0 }
    !inside { print }
    /<!-- figures:begin -->/ { next }
' README.md > "$work/README.md"
mv "$work/README.md" README.md
ls -l docs/REPORT.md docs/report assets/REPORT.pdf
