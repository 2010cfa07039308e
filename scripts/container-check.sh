#!/bin/sh
# Tries what a container takes away: a heap of 256 MB, no home folder, no environment, and every file system read-only,
# /tmp too. The scoring service of the examples loads three models saved before, is told to load them again, answers 3,000
# requests and stops. What it printed is shown; anything on stderr is a failure.
#
#   scripts/container-check.sh                                      # class path by Maven, Java of the PATH
#   JAVAS="/usr/lib/jvm/a/bin/java /usr/lib/jvm/b/bin/java" scripts/container-check.sh
#   CLASSPATH=... MODELS=folder scripts/container-check.sh          # without Maven, without training
#
# Needs Linux, unshare (util-linux) with user namespaces, and curl.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "${CLASSPATH:-}" ]; then
  mvn -B -q -pl examples -am -Dquick -DskipTests package dependency:build-classpath \
    -DincludeScope=runtime -Dmdep.outputFile="$work/classpath"
  CLASSPATH=$PWD/examples/target/classes:$(cat "$work/classpath")
fi
export CLASSPATH
mkdir "$work/models"
if [ -n "${MODELS:-}" ]; then
  cp "$MODELS"/*.bellwether "$work/models"
else
  "${JAVA:-java}" io.bellwether.examples.ServiceStory save "$work/models"
fi

# In a namespace of its own, so that nobody else's file systems turn read-only.
cat > "$work/service.sh" <<'INSIDE'
set -eu
awk '{ print $2 }' /proc/mounts | sort -u | while read -r point; do
  mount -o remount,bind,ro "$point" 2> /dev/null || true
done
! touch "$2/models/new" /tmp/new /dev/shm/new 2> /dev/null || { echo "not read-only"; exit 1; }
exec env -i "$1" -Xmx256m -Duser.home=/nonexistent \
  -cp "$CLASSPATH" io.bellwether.examples.service.ServiceProgram "$2/models"
INSIDE

ask() { curl -sS --fail-with-body "$@"; }
failed=0
for java in ${JAVAS:-java}; do
  "$java" -version 2>&1 | head -1
  rm -f "$work/out"
  at= code=0
  unshare -rm sh "$work/service.sh" "$(command -v "$java")" "$work" > "$work/out" 2> "$work/err" &
  pid=$!
  until grep -qs serving "$work/out" || ! kill -0 $pid 2> /dev/null; do sleep 1; done
  at=$(sed -n 's/.* at //p' "$work/out")
  if [ -n "$at" ]; then
    ask -X POST -o "$work/models.json" "$at/models/reload"
    ask -d '{"article":"JUMBO BAG RED RETROSPOT","region":"UK","season":"May to August","raised":0,"cut":0}' \
      "$at/answers/units?[1-1000]" > "$work/units"
    ask -d '{"horizon": 12}' "$at/answers/turnover?[1-1000]" > "$work/turnover"
    ask -d '{"basket": ["ROSES REGENCY TEACUP AND SAUCER"]}' "$at/answers/next?[1-1000]" > "$work/next"
    cat "$work/units" "$work/turnover" "$work/next" | grep -o '"answer"' | wc -l | sed 's/$/ answers/'
    grep -E 'VmHWM' "/proc/$pid/status" | sed 's/VmHWM:/most memory of the process:/'
    kill $pid
  fi
  wait $pid || code=$?
  echo "ended with $code (143: told to stop); stdout:"
  cat "$work/out"
  echo "stderr, $(wc -l < "$work/err") lines:"
  cat "$work/err"
  [ ! -s "$work/err" ] && [ -n "$at" ] || failed=1
done
exit $failed
