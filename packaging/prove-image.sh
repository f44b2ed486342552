#!/usr/bin/env bash
# Proves the serving image without Docker: builds it, sends it to a registry on loopback, pulls it back, unpacks it and runs it
# under runc with a read-only model, asks it by the contract, and sees it drain on SIGTERM. With a tensor library the image gets
# that layer too, trains under runc with the learner that needs it (backend=djl), and what it learned is served and asked.
#
#   packaging/prove-image.sh RUNDIR TICKER [TENSOR_LIBRARY]
#
# TENSOR_LIBRARY is the cache folder of DJL, ~/.djl.ai, which a training with --set backend=djl fills.
# Needs root, a laid-out installation (mvn -DskipTests package), a JDK 25 and the Debian packages docker-registry, skopeo, umoci,
# runc. The base is made here from the JDK's own runtime and this machine's C library, so nothing is pulled from anywhere.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 2 ] || [ $# -eq 3 ] || { sed -n '2,10p' "$0" >&2; exit 2; }
run=$(cd "$1" && pwd)
ticker=$2
tensor=${3:+$(cd "$3" && pwd)}
unwind=$PWD/app/target/unwind/bin/unwind
[ -x "$unwind" ] || { echo "Lay out an installation first: mvn -DskipTests package" >&2; exit 2; }
for tool in docker-registry skopeo umoci runc; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed" >&2; exit 0; }
done
jdk=${JAVA_HOME:-}
for candidate in "$jdk" /usr/lib/jvm/*; do
    if [ -x "$candidate/bin/jlink" ] && grep -q 'JAVA_VERSION="2[5-9]' "$candidate/release" 2>/dev/null; then
        jdk=$candidate
        break
    fi
done
[ -x "$jdk/bin/jlink" ] || { echo "This needs a JDK 25: set JAVA_HOME to one." >&2; exit 2; }

work=$(mktemp -d)
registry_port=${REGISTRY_PORT:-5077}
port=${SERVE_PORT:-18080}
registry=
cleanup() {
    runc kill unwind-proof KILL >/dev/null 2>&1 || true
    runc delete -f unwind-proof >/dev/null 2>&1 || true
    [ -z "$registry" ] || kill "$registry" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

echo "1. base: a runtime linked from the JDK, with the C library of this machine"
root=$work/rootfs
mkdir -p "$root"/{opt,tmp,etc,proc,sys,dev,usr/bin}
"$jdk/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.httpserver,jdk.incubator.vector,jdk.crypto.ec,jdk.zipfs,jdk.net,jdk.management --no-header-files --no-man-pages --output "$root/opt/java"
ln -s /opt/java/bin/java "$root/usr/bin/java"
echo 'root:x:0:0:root:/root:/bin/sh' > "$root/etc/passwd"
# The tensor library brings its own parts, but needs the C++ library of its base, as Amazon Linux has one.
find "$root/opt/java" ${tensor:+"$tensor"} \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} + 2>/dev/null \
    | grep -oE '/[^ ]+\.so[^ ]*' | grep -v "^$root" | { [ -z "$tensor" ] && cat || grep -v "^$tensor"; } \
    | sort -u | while read -r library; do
        [ -f "$library" ] || continue
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done
mkdir -p "$root/lib64"
cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/"
umoci init --layout "$work/base"
umoci new --image "$work/base:latest"
umoci insert --image "$work/base:latest" "$root" / >/dev/null
umoci config --image "$work/base:latest" --config.env PATH=/usr/bin:/opt/java/bin --architecture amd64 --os linux
skopeo copy --quiet "oci:$work/base:latest" "docker-archive:$work/base.tar:base:latest"

echo "2. registry on loopback"
cat > "$work/registry.yml" <<Y
version: 0.1
storage: {filesystem: {rootdirectory: $work/registry}}
http: {addr: 127.0.0.1:$registry_port}
Y
docker-registry serve "$work/registry.yml" >"$work/registry.log" 2>&1 &
registry=$!
for _ in $(seq 100); do curl -fs "http://127.0.0.1:$registry_port/v2/" >/dev/null && break; sleep 0.2; done

echo "3. build and send the image"
image=127.0.0.1:$registry_port/unwind-serving:proof
time "$unwind" image --base-image "tar://$work/base.tar" --to "$image" --insecure ${tensor:+--tensor-library "$tensor"}
skopeo inspect --raw --tls-verify=false "docker://$image" > "$work/manifest.json"
grep -q '"application/vnd.docker.distribution.manifest.v2+json"' "$work/manifest.json" || { echo "FAILED: no Docker v2 manifest" >&2; exit 1; }
echo "   Docker v2 manifest, $(grep -o '"digest"' "$work/manifest.json" | wc -l) digests (configuration and layers)"
skopeo inspect --config --tls-verify=false "docker://$image" | grep -o '"org.opencontainers.image.base[^,]*' | sed 's/^/   /'

echo "4. pull, unpack, run under runc with a read-only model"
skopeo copy --quiet --src-tls-verify=false "docker://$image" "oci:$work/pulled:proof"
umoci unpack --image "$work/pulled:proof" "$work/bundle" >/dev/null
cp "$work/bundle/config.json" "$work/config.json"

# container VERB FOLDER MODE FOLDER_INSIDE: runs the image with a folder bound into it; its process is $container afterwards.
container() {
    python3 - "$work" "$port" "$@" <<'P'
import json, sys
work, port, verb, folder, mode, inside = sys.argv[1:]
config = json.load(open(work + "/config.json"))
config["process"]["terminal"] = False
config["process"]["args"][-1] = verb
config["process"]["env"].append("SAGEMAKER_BIND_TO_PORT=" + port)
config["linux"]["namespaces"] = [n for n in config["linux"]["namespaces"] if n["type"] != "network"]
config["mounts"].append({"destination": inside, "source": folder, "type": "bind", "options": ["bind", mode]})
json.dump(config, open(work + "/bundle/config.json", "w"))
P
    runc run --bundle "$work/bundle" unwind-proof >"$work/container.log" 2>&1 &
    container=$!
}
said() { sed 's/^/   | /' "$work/container.log"; }
fail() {
    said >&2
    echo "FAILED: $*" >&2
    exit 1
}
# Serves a model folder, asks it by the contract, and sees it drain.
serve() {
    container serve "$1" ro /opt/ml/model
    local begin first='' code=000
    begin=$(date +%s%N)
    for _ in $(seq 1200); do
        code=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/ping" || true)
        if [ "$code" != 000 ] && [ -z "$first" ]; then first=$code; fi
        [ "$code" = 200 ] && break
        sleep 0.05
    done
    [ "$code" = 200 ] || fail "never ready"
    echo "   first answer to /ping: $first; ready after $((($(date +%s%N) - begin) / 1000000)) ms"
    "$unwind" verify-endpoint "http://127.0.0.1:$port" --ticker "$ticker"
    runc kill unwind-proof TERM
    local status=0
    wait "$container" || status=$?
    echo "   SIGTERM: ended with $status; the container said:"
    said
    [ "$status" -eq 0 ] || [ "$status" -eq 143 ] || fail "did not end cleanly"
}

mkdir -p "$work/model"
cp "$run"/model/* "$work/model/"
echo "5. serve, the contract, SIGTERM"
serve "$work/model"
[ -n "$tensor" ] || { echo "proven: built, sent, pulled, run, asked, drained"; exit 0; }

echo "6. train with the tensor library, by the contract of a training job"
ml=$work/ml
mkdir -p "$ml"/{input/config,input/data/training,model,output}
"$unwind" data synth --sessions 10 --seed 3 --kind wide --out "$ml/input/data/training/$ticker.csv" >/dev/null
cat > "$ml/input/config/hyperparameters.json" <<H
{"backend": "\"djl\"", "steps": "1500", "learningStarts": "500", "batchSize": "32", "netArch": "16,16", "validateEverySteps": "500", "seed": "3"}
H
container train "$ml" rw /opt/ml
status=0
wait "$container" || status=$?
[ "$status" -eq 0 ] || fail "training ended with $status: $(cat "$ml/output/failure" 2>/dev/null)"
grep 'eval_cost_bps=' "$work/container.log" | tail -1 | sed 's/^/   | /' || fail "no metric on stdout"
[ -s "$ml/model/policy.bin" ] || fail "no model in /opt/ml/model"
grep -rq --include=spec.json '"djl"' "$ml/output/data" || fail "the learner was another one"
echo "   model: $(ls "$ml/model" | tr '\n' ' ')"

echo "7. a training that cannot begin leaves the reason for its host"
echo '{"no_such": "1"}' > "$ml/input/config/hyperparameters.json"
container train "$ml" rw /opt/ml
status=0
wait "$container" || status=$?
[ "$status" -ne 0 ] && [ -s "$ml/output/failure" ] || fail "it should have failed"
echo "   ended with $status; /opt/ml/output/failure: $(cat "$ml/output/failure")"

echo "8. what was learned in the container, served from the image"
serve "$ml/model"
echo "proven: built, sent, pulled, run, asked, drained; trained with the tensor library and served"
