#!/bin/sh
# A release, all but the upload: publishes into a local folder, looks at what lies there, lets a stranger's project use
# it, and shows that what would break callers is refused.
#
#   scripts/release-dry-run.sh [WORK]
#
# WORK, an empty or new folder, keeps copies, logs and the report; a temporary folder unless given. Needs JDK 17 or
# later, Maven 3.8 or later and the network for plugins. Outside WORK, Maven caches plugins and keeps a note (no artifact)
# of where it published, io/bellwether/*/maven-metadata-dry-run.xml in the local repository.
# RUN_ON="/path/to/jdk-21 /path/to/jdk-25" also runs the stranger's program on these. Takes some ten minutes.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=${1:-$(mktemp -d "${TMPDIR:-/tmp}/bellwether-release.XXXXXX")}
mkdir -p "$work"
work=$(CDPATH='' cd -- "$work" && pwd)
if [ -n "$(ls -A "$work")" ]; then
  echo "$work is not empty" >&2
  exit 2
fi
maven="mvn -B -ntp"
published=".,bom,core,timeseries,ml"
jars="core timeseries ml"
report=$work/report.txt
: > "$report"
failures=0

say() { printf '%s\n' "$*" | tee -a "$report"; }
good() { say "  ok      $*"; }
bad() {
  say "  FAILED  $*"
  failures=$((failures + 1))
}
finish() {
  if [ "$failures" -eq 0 ]; then say "Dry run passed. Report and logs: $work"; else
    say "Dry run FAILED at $failures places. Report and logs: $work"
    exit 1
  fi
  exit 0
}
# run LOG COMMAND...: the command's output goes to a log, its exit code to the caller
run() {
  log=$work/$1.log
  shift
  "$@" > "$log" 2>&1
}
needed() {
  if "$@"; then return 0; fi
  bad "see $log"
  tail -n 30 "$log" >&2
  finish
}
refused() { # refused LOG WHAT TEXT COMMAND...: it has to fail, and to say why
  name=$1 what=$2 text=$3
  shift 3
  if run "$name" "$@"; then bad "$what: not refused, see $log"
  elif grep -q -- "$text" "$log"; then good "$what: refused"
  else bad "$what: failed for another reason, see $log"; fi
}
in_copy() { # in_copy FOLDER COMMAND...
  folder=$1
  shift
  (cd -- "$folder" && "$@")
}
edit() { # edit FILE SED-SCRIPT; sed -i is not POSIX
  sed "$2" "$1" > "$1.edited" && cat "$1.edited" > "$1" && rm "$1.edited"
}
copy_to() {
  mkdir -p "$1"
  (cd -- "$root" && tar -cf - --exclude=target --exclude=.git .) | (cd -- "$1" && tar -xf -)
}
set_version() { # set_version COPY FROM TO
  for pom in pom.xml bom/pom.xml core/pom.xml timeseries/pom.xml ml/pom.xml examples/pom.xml benchmarks/pom.xml; do
    edit "$1/$pom" "s|<version>$2</version>|<version>$3</version>|"
  done
}
set_property() { # set_property FILE NAME VALUE
  edit "$1" "s|<$2/>|<$2>$3</$2>|; s|<$2>[^<]*</$2>|<$2>$3</$2>|"
}

version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)
release=${version%-SNAPSHOT}
next=$(echo "$release" | awk -F. '{ print $1 "." $2 + 1 ".0-SNAPSHOT" }')
home=$(sed -n 's|^ *<bellwether.home>\(.*\)</bellwether.home>|\1|p' "$root/pom.xml")
repository=$work/repository

say "DRY RUN of release $release from version $version"
say "$(java -version 2>&1 | head -n 1), $(mvn -version 2>/dev/null | head -n 1 | tr -d '\033' | sed 's/\[[0-9;]*m//g')"

say "1. What must not be forgotten"
a=$work/a
copy_to "$a"
set_version "$a" "$version" "$release"
set_property "$a/pom.xml" bellwether.home ""
refused no-home "a release without the address of the project" "set the property bellwether.home" \
  in_copy "$a" $maven -N validate
if [ -z "$home" ]; then
  say "  note    the project has no public address yet; this dry run takes its folder for one"
  home=file://$root
fi
set_property "$a/pom.xml" bellwether.home "$home"
set_property "$a/bom/pom.xml" bellwether.home "$home"

say "2. Published into a folder"
# nothing is installed: what no release has is not to be found on this machine either
needed run deploy in_copy "$a" $maven -DskipTests -Dmaven.install.skip=true -pl "$published" "-DaltDeploymentRepository=dry-run::file:$repository" deploy
files=$repository/io/bellwether
for module in $jars; do
  stem=$files/bellwether-$module/$release/bellwether-$module-$release
  for suffix in .pom .jar -sources.jar -javadoc.jar -cyclonedx.json; do
    if [ -s "$stem$suffix" ] && [ -s "$stem$suffix.sha1" ]; then
      good "$(basename "$stem$suffix"), $(wc -c < "$stem$suffix" | tr -d ' ') bytes"
    else bad "bellwether-$module has no $suffix"; fi
  done
  jar tf "$stem.jar" > "$work/content.txt" || true
  grep -qx META-INF/LICENSE "$work/content.txt" || bad "bellwether-$module: no META-INF/LICENSE"
  if grep -qv -e '^META-INF/' -e '^io/$' -e '^io/bellwether/' "$work/content.txt"; then
    bad "bellwether-$module holds what is not ours"
  fi
  jar tf "$stem-sources.jar" | grep -q '\.java$' || bad "bellwether-$module: no sources in the sources jar"
  jar tf "$stem-javadoc.jar" | grep -qx index.html || bad "bellwether-$module: no pages in the Javadoc jar"
done
for unpublished in examples benchmarks; do
  if [ -e "$files/bellwether-$unpublished" ]; then bad "bellwether-$unpublished was published"; fi
done

settings=$work/settings.xml
cat > "$settings" << END
<settings>
  <profiles>
    <profile>
      <id>dry-run</id>
      <repositories>
        <repository>
          <id>dry-run</id>
          <url>file:$repository</url>
        </repository>
      </repositories>
    </profile>
  </profiles>
  <activeProfiles>
    <activeProfile>dry-run</activeProfile>
  </activeProfiles>
</settings>
END
mkdir "$work/consumer"
(cd -- "$root/samples/consumer" && tar -cf - --exclude=target .) | (cd -- "$work/consumer" && tar -xf -)
stranger="$maven -s $settings -Dmaven.repo.local=$work/m2 -Dbellwether.version=$release"

say "3. What Maven Central asks of a pom: name, description, url, licence, developers, scm"
for artifact in parent bom core timeseries ml; do
  effective=$work/effective-$artifact.xml
  needed run "effective-$artifact" in_copy "$work/consumer" $stranger \
    org.apache.maven.plugins:maven-help-plugin:3.5.1:effective-pom "-Dartifact=io.bellwether:bellwether-$artifact:$release" \
    "-Doutput=$effective"
  lacks=
  for element in name description url; do
    grep -q "^  <$element>..*</$element>" "$effective" || lacks="$lacks $element"
  done
  for element in licenses developers scm; do
    grep -q "^  <$element[ >]" "$effective" || lacks="$lacks $element"
  done
  for text in "<name>Apache-2.0</name>" "<connection>scm:git:$home</connection>" "<url>$home</url>"; do
    grep -q "$text" "$effective" || lacks="$lacks $text"
  done
  if grep -q "<version>[^<]*SNAPSHOT" "$effective"; then lacks="$lacks, and has a SNAPSHOT"; fi
  if [ -z "$lacks" ]; then good "bellwether-$artifact"; else bad "bellwether-$artifact lacks$lacks"; fi
done

say "4. Built again, in another folder: the same bytes?"
b=$work/b/elsewhere
copy_to "$b"
set_version "$b" "$version" "$release"
set_property "$b/pom.xml" bellwether.home "$home"
set_property "$b/bom/pom.xml" bellwether.home "$home"
# the goals that make what is published, and no tests
needed run again in_copy "$b" $maven -pl core,timeseries,ml process-classes jar:jar source:jar-no-fork@sources \
  javadoc:jar@javadoc org.cyclonedx:cyclonedx-maven-plugin:makeBom@sbom
for module in $jars; do
  for suffix in .jar -sources.jar -javadoc.jar; do
    first=$files/bellwether-$module/$release/bellwether-$module-$release$suffix
    if cmp -s "$first" "$b/$module/target/bellwether-$module-$release$suffix"; then good "$(basename "$first")"
    else bad "$(basename "$first") differs"; fi
  done
  if cmp -s "$files/bellwether-$module/$release/bellwether-$module-$release-cyclonedx.json" \
    "$b/$module/target/bellwether-$module-sbom.json"; then good "bellwether-$module-$release-cyclonedx.json"
  else bad "bellwether-$module-$release-cyclonedx.json differs"; fi
done

say "5. A stranger's project, samples/consumer, with an empty local repository"
needed run consumer in_copy "$work/consumer" $stranger process-classes
for jdk in "" ${RUN_ON:-}; do
  java=${jdk:+$jdk/bin/}java
  if "$java" -cp "$work/consumer/target/classes:$work/consumer/target/lib/*" sample.Main "$work/consumer/sales.csv" \
    > "$work/consumer.out" 2> "$work/consumer.err"; then
    if [ -s "$work/consumer.err" ]; then
      bad "it runs, but complains:"
      say "$(cat "$work/consumer.err")"
    else good "runs without a warning on $("$java" -version 2>&1 | head -n 1)"; fi
  else
    bad "it does not run: $(cat "$work/consumer.err")"
  fi
done
say "$(sed 's/^/          /' "$work/consumer.out")"
run tree in_copy "$work/consumer" $stranger dependency:tree || bad "no tree, see $log"
say "$(sed -n 's/^\[INFO\] \([+\\| ].*\)/          \1/p' "$log")"
say "$(wc -c "$work"/consumer/target/lib/*.jar | awk '{ n = split($2, p, "/"); printf "          %10d  %s\n", $1, p[n] }')"

say "6. What would break callers, with release $release as the baseline and $next as the version"
set_version "$b" "$release" "$next"
set_property "$b/pom.xml" api.baseline none
refused no-baseline "$next without a baseline" "set the property api.baseline" in_copy "$b" $maven -N validate
set_property "$b/pom.xml" api.baseline "$release"
# the classes of step 4, under the next version
if run api-unchanged in_copy "$b" $stranger -pl core,timeseries,ml validate resources:resources jar:jar \
  com.github.siom79.japicmp:japicmp-maven-plugin:cmp@api; then
  compared=$(grep -c "japicmp.*:cmp" "$log" || true)
  if grep -q "Skipping execution" "$log" || [ "$compared" -lt 3 ]; then bad "unchanged sources: not compared, see $log"
  else good "unchanged sources: pass, $compared jars compared"; fi
else bad "unchanged sources: refused, see $log"; fi
victim=core/src/main/java/io/bellwether/metrics/CalibrationCurve.java
cp "$b/$victim" "$work/victim.java"
only_core="$stranger -Dquick -Dmaven.test.skip=true -pl .,core verify"
edit "$b/$victim" 's/public double maximumError() {/public double gone() {/'
refused api-removed "a public method removed" "maximumError().*METHOD_REMOVED" in_copy "$b" $only_core
cp "$work/victim.java" "$b/$victim"
edit "$b/$victim" 's/public double maximumError() {/public double maximumError() throws java.io.IOException {/'
refused api-source "a method that has come to throw a checked exception" "CHECKED_EXCEPTION" in_copy "$b" $only_core

finish
