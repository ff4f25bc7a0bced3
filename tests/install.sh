#!/usr/bin/env bash
# The program as editors get it: one file for each system, and a .NET tool from a local folder. Makes them in a folder of its own (or in the one that is
# named) and tries each that can run here: --version, init, build, check, publish, verify. Ends with a line for each, and fails when one does not work.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
out="${1:-$(mktemp -d)}"
mkdir -p "$out" && out=$(cd "$out" && pwd) || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
project=generator/UnionKb.Cli
failed=0

say() { printf '%s\n' "$*"; }
wrong() { say "!!! $*"; failed=1; }

# One self-contained file, compiled ahead of time (ReadyToRun). A lock file of its own: publishing for one system would rewrite the committed one.
single() {
    dotnet publish "$project" -c Release -r "$1" -p:PublishSingleFile=true -p:NuGetLockFilePath="obj/$1.lock.json" -o "$out/$1" -v quiet -clp:NoSummary \
        > "$out/$1.log" 2>&1 || { wrong "$1: not published: $(tail -n 1 "$out/$1.log")"; return 1; }
    local file="$out/$1/UnionKb.Cli"
    [ -f "$file" ] || file="$file.exe"
    mv "$file" "$out/$1/unionkb${file##*/UnionKb.Cli}"
    [ "$(find "$out/$1" -type f | wc -l)" -eq 1 ] || wrong "$1: more than one file: $(ls "$out/$1")"
    say "$1: $(du -k "$out/$1"/unionkb* | cut -f1) KB"
}

# From an empty folder to a verified site.
try() {
    local name="$1" place
    shift
    place=$(mktemp -d) || return 1
    if (cd "$place" && "$@" --version && "$@" init kb && cd kb && "$@" build --strict && "$@" check --strict \
        && "$@" publish --to ../www --zip ../www.zip && "$@" verify ../www && "$@" verify ../www.zip) > "$place/log" 2>&1
    then say "$name: works"; else wrong "$name: $(tail -n 3 "$place/log")"; fi
    rm -rf "$place"
}

single linux-x64 && [ "$(uname -sm)" = "Linux x86_64" ] && try linux-x64 "$out/linux-x64/unionkb"
if single win-x64; then
    if command -v wine64 > /dev/null 2>&1; then try win-x64 wine64 "$out/win-x64/unionkb.exe"; else say "win-x64: not tried, there is no wine64 here"; fi
fi

if dotnet pack "$project" -c Release -o "$out/packages" -v quiet -clp:NoSummary > "$out/pack.log" 2>&1 \
    && dotnet tool install UnionKb.Cli --tool-path "$out/tool" --source "$out/packages" > "$out/tool.log" 2>&1
then try ".NET tool" "$out/tool/unionkb"; else wrong ".NET tool: $(tail -n 1 "$out"/pack.log "$out"/tool.log 2>/dev/null)"; fi
exit $failed
