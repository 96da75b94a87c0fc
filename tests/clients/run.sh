#!/usr/bin/env bash
# Makes clients of the interface with six generators, compiles them strictly and calls with each of them: a list, its next page, one matter, a figure
# and its rows, a download, a search, an upload, a problem and a refusal. Not part of the tests: the generators come from the package registries.
# Wants .NET, Node 20.19 or later, npm and curl; for openapi-generator also Java. Takes a few minutes.
#   tests/clients/run.sh [FOLDER]    in a folder that is kept; otherwise in one that is thrown away
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
port=${FAZHI_PORT:-5390}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 KIOTA_UPDATE__DISABLED=true
export FAZHI_URL=http://127.0.0.1:$port

work=${1:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
server=
finish() {
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
  [ $# -gt 0 ] || rm -rf "$work"
}
trap "finish ${1:+kept}" EXIT
cp -r "$here/." "$work"
cd "$work"

echo "== tools"
npm install --no-package-lock --no-audit --no-fund --loglevel=error >/dev/null
dotnet tool restore >/dev/null

echo "== the demo county"
dotnet build "$root/src/Fazhi" -c Release -v q >/dev/null
"$root/src/Fazhi/bin/Release/net10.0/fazhi" demo --data "$work/demo" --url "$FAZHI_URL" >demo.log 2>&1 &
server=$!
for _ in $(seq 600); do
  curl -sf -o 3.1.json "$FAZHI_URL/api/v1/openapi.json" && break
  kill -0 "$server" 2>/dev/null || { cat demo.log; exit 1; }
  sleep 0.2
done
curl -sf -o 3.0.json "$FAZHI_URL/api/v1/openapi-3.0.json"

# An official signs in as a browser does; programs bring the session along.
token=$(curl -s -c jar "$FAZHI_URL/office/sign-in" | sed -n 's/.*name="_token"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1)
curl -s -o /dev/null -b jar -c jar --data-urlencode "_token=$token" --data-urlencode "account=chengban" \
  --data-urlencode "password=$(awk -F'\t' '$1 == "chengban" { print $2 }' demo.log)" "$FAZHI_URL/office/sign-in"
FAZHI_SESSION=$(awk '$6 == "fazhi.office" { print $7 }' jar)
export FAZHI_SESSION
[ -n "$FAZHI_SESSION" ] || { echo "The demo official could not sign in."; exit 1; }

failed=0
# try NAME VERSION COMMAND: makes, compiles and calls; what was said is shown only if it went wrong.
try() {
  local name=$1 version=$2
  shift 2
  rm -rf "gen/$name" "gen/$name.d.ts"
  mkdir -p gen
  if "$@" "$version.json" >"$name-$version.log" 2>&1; then
    echo "ok      $name from OpenAPI $version"
  else
    echo "FAILED  $name from OpenAPI $version"
    tail -n 30 "$name-$version.log"
    failed=1
  fi
}
bin=node_modules/.bin
called() { "$bin/tsc" -p "tsconfig.$1.json" && node "out/ts/$1.js"; }
for name in openapi-fetch hey-api swagger-typescript-api openapi-generator; do
  echo "{ \"extends\": \"./tsconfig.json\", \"files\": [\"ts/$name.ts\"], \"compilerOptions\": { \"rootDir\": \".\" } }" >"tsconfig.$name.json"
done

openapi_fetch() { "$bin/openapi-typescript" "$1" -o gen/openapi-typescript.d.ts && called openapi-fetch; }
hey_api() { "$bin/openapi-ts" -i "$1" -o gen/hey-api -c @hey-api/client-fetch && called hey-api; }
swagger_typescript_api() { "$bin/swagger-typescript-api" generate -p "$1" -o gen/swagger-typescript-api -n api.ts && called swagger-typescript-api; }
openapi_generator() {
  java -jar node_modules/@openapitools/openapi-generator-cli/bin/openapi-generator.jar generate -g typescript-fetch -i "$1" \
    -o gen/openapi-generator --additional-properties=typescriptThreePlus=true && called openapi-generator
}
nswag() {
  dotnet nswag openapi2csclient "/input:$1" /output:csharp/nswag/Client.cs /namespace:Fazhi.Client /classname:FazhiClient \
    /operationGenerationMode:SingleClientFromOperationId /jsonLibrary:SystemTextJson /dateType:System.DateOnly \
    /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true /generateOptionalParameters:true &&
    dotnet run --project csharp/nswag -warnaserror
}
kiota() {
  dotnet kiota generate -l CSharp -d "$1" -o csharp/kiota/Client -n Fazhi.Client -c FazhiClient --clean-output &&
    dotnet run --project csharp/kiota -warnaserror
}

for version in 3.1 3.0; do
  try openapi-typescript $version openapi_fetch
  try hey-api $version hey_api
  try swagger-typescript-api $version swagger_typescript_api
  try nswag $version nswag
  try kiota $version kiota
done
# The newest openapi-generator that comes with its program inside is from before OpenAPI 3.1.
if command -v java >/dev/null; then
  try openapi-generator 3.0 openapi_generator
else
  echo "left out openapi-generator: there is no Java"
fi
exit $failed
