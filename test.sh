#!/usr/bin/env bash
# Builds and tests everything. As root it installs what the tests need from Debian; otherwise it says what is missing.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Tests run their code a few times each. To compile it thrice for the sake of speed, and to guard pages of machine code against a rewriting nobody here does,
# costs them a quarter of their time; so does collecting what they throw away in small portions (64 MB at a time, in hexadecimal).
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0 DOTNET_GCgen0size=0x4000000

need() { # program-or-file package
  [ -e "$1" ] && return 0
  missing+=("$2")
}
missing=()
need /usr/lib/postgresql/15/bin/initdb postgresql-15
# The browser without its windows: the journeys take half as long in it.
need /usr/bin/chromium-headless-shell chromium-headless-shell
need /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    # No server of the system's own: the tests start one in a folder of theirs.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "Missing Debian packages: ${missing[*]} — tests that need them show as skipped."
  fi
fi

dotnet tool restore >/dev/null
dotnet restore Fazhi.slnx
dotnet csharpier check src tests bench
dotnet build Fazhi.slnx -c Release --no-restore
dotnet test --solution Fazhi.slnx -c Release --no-build "$@"
