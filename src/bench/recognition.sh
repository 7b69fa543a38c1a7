#!/usr/bin/env bash
# Prints how well industries are recognised from words alone, against true classes of GB/T 4754:
#   src/bench/recognition.sh FILE.jsonl... [--show]
# A line is {"id", "phrase", "classes", "also"} or {"id", "project", "gbtTruth", "gbtAlso"}.
set -euo pipefail
export LC_ALL=C.UTF-8
files=()
for argument; do
    if [ -f "$argument" ]; then files+=("$(realpath -- "$argument")"); else files+=("$argument"); fi
done
cd "$(dirname -- "$0")/../.."
mvn -q -B -Pbench test-compile
exec java -cp "target/bench/classes:target/bench/test-classes:$(cat target/bench/classpath)" zonefit.bench.RecognitionReport "${files[@]}"
