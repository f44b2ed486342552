#!/usr/bin/env bash
# Runs a class with the Java, the options and the class path of an app-image: java-of-image.sh IMAGE [OPTION...] CLASS [ARGUMENT...]
# What the launcher reads from its configuration is read from there, but for the start-up cache, which is given here or not at all.
set -euo pipefail

image=${1:?IMAGE: the folder that build.sh app-image makes}
shift
for app in "$image/lib/app" "$image/Contents/app" "$image/app"; do
    [ ! -f "$app/unwind.cfg" ] || break
done
for runtime in "$image/lib/runtime" "$image/Contents/runtime/Contents/Home" "$image/runtime"; do
    [ ! -x "$runtime/bin/java" ] && [ ! -x "$runtime/bin/java.exe" ] || break
done

separator=:
case "$(uname -s)" in Linux | Darwin) ;; *) separator=';' ;; esac
options=()
class_path=
while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    value=${line#*=}
    value=${value//\$APPDIR/$app}
    case $line in
        java-options=-XX:AOTCache=*) ;;
        java-options=*) options+=("$value") ;;
        app.classpath=*) class_path=${class_path:+$class_path$separator}$value ;;
    esac
done < "$app/unwind.cfg"
exec "$runtime/bin/java" "${options[@]}" -cp "$class_path" "$@"
