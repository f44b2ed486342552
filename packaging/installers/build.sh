#!/usr/bin/env bash
# Makes an installation that brings its own Java: packaging/installers/build.sh TYPE [OUT]
#   TYPE  app-image (a folder), deb or rpm (Linux), msi or exe (Windows), dmg or pkg (macOS)
#   OUT   where it goes, by default app/target/installer
# Needs a JDK 25 (JAVA_HOME, or one that bin/unwind would find) and what jpackage needs for the type: dpkg-deb and fakeroot,
# WiX, or Xcode's command line tools. Run 'mvn -DskipTests package' first. Natives are those of the machine that builds.
set -euo pipefail

# Paths as the programs of the system take them: on Windows this is Git's bash, and Java knows nothing of its paths.
native() {
    if command -v cygpath >/dev/null; then cygpath -m "$1"; else echo "$1"; fi
}

here=$(native "$(cd "$(dirname "$0")" && pwd)")
root=$(native "$(cd "$here/../.." && pwd)")
type=${1:?TYPE: app-image, deb, rpm, msi, exe, dmg or pkg}
out=${2:-$root/app/target/installer}
installation=$root/app/target/unwind
[ -d "$installation/lib" ] || { echo "There is no $installation: run 'mvn -DskipTests package' first." >&2; exit 4; }

find_jdk() {
    for candidate in "${JAVA_HOME:-none}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$candidate/bin/jpackage" ] && grep -q '^JAVA_VERSION="25' "$candidate/release"; then
            echo "$candidate"
            return
        fi
    done
    echo "No JDK 25 with jpackage was found: set JAVA_HOME." >&2
    exit 4
}
jdk=$(find_jdk)

case "$(uname -s)" in
    Linux) system=linux icon=unwind-512.png ;;
    Darwin) system=macos icon=unwind.icns ;;
    *) system=windows icon=unwind.ico ;;
esac

work=$(native "$(mktemp -d)")
trap 'rm -rf "$work"' EXIT

# What the program takes from Java, as jdeps sees it, must be among the modules of the runtime. Module descriptors are taken off the
# copies, since the program runs from the class path.
check_modules() {
    mkdir "$work/jdeps"
    find "$installation/lib" -name '*.jar' ! -name 'pytorch-native*' -exec cp {} "$work/jdeps" \;
    (
        cd "$work/jdeps"
        for jar in *.jar; do
            zip -qd "$jar" module-info.class 'META-INF/versions/*/module-info.class' >/dev/null 2>&1 || true
        done
        "$jdk/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps --class-path "$(echo *.jar | tr ' ' :)" *.jar
    ) | tr ',' '\n' | sort > "$work/needed"
    if ! missing=$(comm -23 "$work/needed" <(sort "$here/modules.txt")) || [ -n "$missing" ]; then
        echo "packaging/installers/modules.txt lacks what the program uses: $missing" >&2
        exit 1
    fi
}
if command -v zip >/dev/null && [ "$system" = linux ]; then
    check_modules
else
    echo "The list of modules was not checked (that needs zip, and is done on Linux)."
fi

case $system in
    linux) app_folder=lib/app image_name=unwind ;;
    macos) app_folder=Contents/app image_name=unwind.app ;;
    windows) app_folder=app image_name=unwind ;;
esac

main_jar=$(cd "$installation/lib" && echo unwind-app-*.jar)
version=$(echo "${main_jar%.jar}" | sed 's/^unwind-app-//; s/-SNAPSHOT$//')
# Installers of macOS and Windows take no version that begins with 0.
case $system in linux) ;; *) version=${version/#0./1.} ;; esac

# The folder of the program as the start script has it: jars, sample data and licences side by side.
mkdir "$work/input"
cp -R "$installation/." "$work/input"
rm -rf "$work/input/bin" "$work"/input/lib/unwind.aot "$work"/input/lib/unwind.jsa
mv "$work"/input/lib/* "$work/input"
rmdir "$work/input/lib"

image_options=(
    --type app-image
    --dest "$work/image"
    --name unwind
    --app-version "$version"
    --input "$work/input"
    --main-jar "$main_jar"
    --icon "$root/assets/icon/$icon"
    --add-modules "$(paste -sd, "$here/modules.txt")"
    "@$here/about.options"
    "@$here/common.options"
)
# A double click on the run.unwind of a run folder opens the window at that run.
sed "s|@ICON@|$root/assets/icon/$icon|" "$here/run-file.properties" > "$work/run-file.properties"
association=(--file-associations "$work/run-file.properties")
# Commands need a console, which Windows gives to another kind of program.
[ "$system" != windows ] || image_options+=(--add-launcher "unwind-cli=$here/windows-console.properties")
# macOS reads from the program itself what the others learn when it is installed.
package_options=("${association[@]}" "@$here/$system.options")
if [ "$system" = macos ]; then
    image_options+=("${package_options[@]}")
    package_options=()
fi
"$jdk/bin/jpackage" "${image_options[@]}"
image=$work/image/$image_name

# A few commands and one start of the window with a visit of every screen, drawn into memory, record the classes that they load; Java maps them from the cache from then on.
# The cache holds for exactly this Java and these jars: what does not fit is passed over.
make_cache() {
    local app=$image/$app_folder
    "$here/java-of-image.sh" "$image" -XX:AOTCacheOutput="$app/unwind.aot" -Dunwind.state="$work/state" \
        -Dglass.platform=Headless -Dprism.order=sw unwind.app.bench.StartupTraining > "$work/cache.log" 2>&1 \
        || { cat "$work/cache.log" >&2; exit 1; }
    [ -s "$app/unwind.aot" ] || { cat "$work/cache.log" >&2; echo "No start-up cache was made." >&2; exit 1; }
    for configuration in "$app"/*.cfg; do
        echo "java-options=-XX:AOTCache=\$APPDIR/unwind.aot" >> "$configuration"
    done
}
make_cache
# The cache came after the seal that jpackage puts on a program for macOS.
[ "$system" != macos ] || codesign --force --sign - "$image"

mkdir -p "$out"
if [ "$type" = app-image ]; then
    rm -rf "${out:?}/$image_name"
    mv "$image" "$out"
else
    resources=()
    # On Linux the desktop hands the file over only where the entry asks for it, and needs a folder for it: linux/.
    [ ! -d "$here/$system" ] || resources=(--resource-dir "$here/$system")
    # Most of it is compressed already: a deb of the highest level takes minutes and is hardly smaller.
    export DPKG_DEB_COMPRESSOR_LEVEL=1
    "$jdk/bin/jpackage" --type "$type" --dest "$out" --name unwind --app-version "$version" --app-image "$image" ${resources[@]+"${resources[@]}"} \
        ${package_options[@]+"${package_options[@]}"} --license-file "$root/LICENSE" "@$here/about.options"
fi
ls -d "$out"/*
