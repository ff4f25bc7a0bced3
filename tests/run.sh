#!/usr/bin/env bash
# Builds everything once and runs all tests; ends with one line "N passed, N failed[, N skipped]" counted from the result files.
# Works from any folder, asks nothing, and needs only the .NET 10 SDK. What the browser tests need is installed if it may be.
set -u
exec </dev/null
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# --full: all browser tests and the whole set of screenshots (TestResults/screens).
[ "${1:-}" = "--full" ] && export UNIONKB_FULL=1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
[ -n "${HOME:-}" ] || export DOTNET_CLI_HOME="${TMPDIR:-/tmp}"

results="$PWD/TestResults/run"
passed=0 failed=0 skipped=0

have() { command -v "$1" >/dev/null 2>&1; }
loud() { printf '\n!!! %s\n\n' "$*"; }

finish() {
    local line="$passed passed, $failed failed"
    [ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
    echo "$line"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# A step before the tests that went wrong counts as one failure, so that the last line never claims success.
give_up() {
    loud "$*"
    failed=$((failed + 1))
    finish
}

missing_packages() {
    have "${UNIONKB_BROWSER:-chromium}" || have chromium-browser || have google-chrome || have google-chrome-stable || echo chromium
    have pdftotext || echo poppler-utils
    { have fc-list && [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; } || echo fonts-noto-cjk
}

install_packages() {
    local packages as_root=""
    packages=$(missing_packages)
    [ -n "$packages" ] || return 0
    have apt-get || { loud "Not installed, and this is no Debian: $(echo $packages). The tests that need them will be skipped."; return 0; }
    if [ "$(id -u)" -ne 0 ]; then
        if have sudo && sudo -n true 2>/dev/null; then as_root="sudo -n"; else
            loud "Not installed, and not allowed to install: $(echo $packages). The tests that need them will be skipped."
            return 0
        fi
    fi
    echo "Installing $(echo $packages) ..."
    $as_root apt-get update -qq >/dev/null 2>&1
    if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null 2>&1; then
        loud "Could not install: $(echo $packages). The tests that need them will be skipped."
    fi
}

# One attribute of the <Counters> element of a result file.
counter() { sed -n 's/.*<Counters[^>]*[[:space:]]'"$2"'="\([0-9]*\)".*/\1/p' "$1" | head -n 1; }

# Why tests of a result file were skipped, each reason once, with the number of tests.
skip_reasons() {
    awk '/outcome="NotExecuted"/ { skipped = 1 }
         skipped && /<Message>/ { sub(/.*<Message>/, ""); sub(/<\/Message>.*/, ""); count[$0]++; skipped = 0 }
         END { for (reason in count) printf "\n!!! %d skipped: %s\n\n", count[reason], reason }' "$1"
}

# What tests of a result file print: measured figures.
figures() {
    sed -n '/<StdOut>/,/<\/StdOut>/p' "$1" | sed -e 's/.*<StdOut>//' -e 's/<\/StdOut>.*//' | grep -v '^\[xUnit'
}

run_project() {
    local project="$1" name file total good bad code
    name=$(basename "$project" .csproj)
    file="$results/$name.trx"
    echo "--- $name"
    dotnet test "$project" -c Release --no-build --results-directory "$results" ${2:+--filter "$2"} \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --blame-hang-timeout 5m --blame-hang-dump-type none
    code=$?
    total=$(counter "$file" total 2>/dev/null)
    if [ -z "$total" ] || [ "$total" -eq 0 ]; then
        loud "$name: no test ran."
        failed=$((failed + 1))
        return
    fi
    good=$(counter "$file" passed)
    # xunit's skipped tests are not "executed"; whatever was executed and did not pass has failed.
    bad=$(($(counter "$file" executed) - good))
    passed=$((passed + good))
    failed=$((failed + bad))
    skipped=$((skipped + total - good - bad))
    skip_reasons "$file"
    figures "$file"
    if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
        loud "$name: the test run ended with code $code."
        failed=$((failed + 1))
    fi
}

have dotnet || give_up "The .NET 10 SDK is not installed (https://dotnet.microsoft.com/download)."
install_packages
rm -rf "$results"

locked=""
[ -f generator/UnionKb/packages.lock.json ] && locked="--locked-mode"
dotnet restore UnionKb.sln $locked -v quiet || give_up "Restore failed."
dotnet build UnionKb.sln -c Release --no-restore -v quiet -clp:NoSummary || give_up "Build failed."

# Inputs that nobody would write, for half a minute: one test.
run_changed_inputs() {
    echo "--- UnionKb.Fuzz"
    if dotnet run -c Release --no-build --project tests/UnionKb.Fuzz -- --seconds 30 --keep "$results/faults"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# Minutes of compiling for other systems: only where it is asked for.
if [ "${UNIONKB_INSTALL:-}" = 1 ]; then bash tests/install.sh || { loud "Installing does not work."; failed=$((failed + 1)); }; fi

# All browser tests together take longer than an ordinary run may; what is left out is said.
browser_filter() {
    [ "${UNIONKB_FULL:-}" = 1 ] && return
    printf 'FullyQualifiedName~%s|' $ORDINARY | sed 's/|$//'
}
ORDINARY="ListsTests MapPageTests NoScriptTests OriginTests QuietnessTests ReaderPanelTests SheetTests RelaxingTests ScreenshotTests SearchDamageTests SearchParityTests SearchTests SearchViewTests ThemeTests TypographyTests"

for project in tests/*/*.csproj; do
    grep -q Microsoft.NET.Test.Sdk "$project" || continue
    case "$project" in
        *BrowserTests*)
            [ "${UNIONKB_FULL:-}" = 1 ] || loud "Of the browser tests only these run without --full: $ORDINARY."
            run_project "$project" "$(browser_filter)" ;;
        *) run_project "$project" ;;
    esac
done
[ "${UNIONKB_FULL:-}" = 1 ] && run_changed_inputs
finish
