#!/usr/bin/env bash
# Measures everything that docs/benchmarks.md tells and writes it there. Needs a quiet machine; takes some minutes.
#   src/bench/run.sh            registers of 100,000 and 1,000,000 rows
#   src/bench/run.sh --trial    small registers, short rounds: shows that everything works, not how fast it is
#   ROWS="1000 5000" FORMAT=jsonl JMH=no PEERS=no SECONDS_EACH=1 src/bench/run.sh
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname -- "$0")/../.."

trial=no
if [ "${1:-}" = --trial ]; then trial=yes; fi
if [ $trial = yes ]; then sizes=${ROWS:-"200 1000"} peer_rows=${PEER_ROWS:-300} seconds=${SECONDS_EACH:-0.3} jmh_time="-wi 1 -i 1"
else sizes=${ROWS:-"100000 1000000"} peer_rows=${PEER_ROWS:-10000} seconds=${SECONDS_EACH:-3} jmh_time=""; fi
sample=${SAMPLE:-20}
starts=${STARTS:-11}
format=${FORMAT:-csv}
header=$([ $format = csv ] && echo 1 || echo 0)
# the command that reproduces this run, with every setting that was given
command=
for name in ROWS FORMAT SAMPLE STARTS PEER_ROWS SECONDS_EACH JMH PEERS; do
    if [ -n "${!name:-}" ]; then command+="$name=\"${!name}\" "; fi
done
command+=src/bench/run.sh
if [ $trial = yes ]; then command+=" --trial"; fi
work=target/bench/run
figures=$work/figures.md
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

say() { printf '%s\n' "$*" >&2; }
rule() { printf '|%s|\n' "$*" >> $figures; }
row() { printf '| %s |\n' "$*" >> $figures; }

# wall and CPU seconds and peak KiB of a command, into the variables wall, cpu and peak; exit 5 means that some rows were unreadable, as they are
measure() {
    local status=0
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f '%e %U %S %M' -o $work/time "$@" > $work/stdout 2> $work/stderr || status=$?
        read -r wall cpu peak < <(tail -n 1 $work/time | awk '{print $1, $2 + $3, $4}')
    else
        local begin pid hwm
        begin=$(date +%s%N) peak=0 cpu=-
        "$@" > $work/stdout 2> $work/stderr & pid=$!
        while hwm=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null) && [ -n "$hwm" ]; do peak=$hwm; sleep 0.02; done
        wait $pid || status=$?
        wall=$(awk -v t=$(($(date +%s%N) - begin)) 'BEGIN {printf "%.2f", t / 1e9}')
    fi
    if [ $status -ne 0 ] && [ $status -ne 5 ]; then
        say "exit $status: $*"; tail -n 5 $work/stderr >&2; exit 1
    fi
}

build() {
    say "building ..."
    ./zonefit check sample-projects/real-projects --format jsonl > /dev/null
    mvn -q -B -Pbench test-compile
    mkdir -p $work
    : > $figures
    classpath=target/bench/classes:target/bench/test-classes:$(cat target/bench/classpath)
}

bench() { "$java" -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory -cp "$classpath" "$@"; }

machine() {
    {
        printf '%s\n' "$([ $trial = yes ] && echo '**Trial run: short, on a busy machine. The figures show that everything works, not how fast it is.**')"
        printf '\n%s, %s processors, %s MiB; %s; %s%s; `%s`.\n' \
            "$(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo)" "$(nproc)" "$(awk '/MemTotal/ {print int($2 / 1024)}' /proc/meminfo)" \
            "$("$java" -version 2>&1 | sed -n 2p)" "$(date -u +%Y-%m-%d)" \
            "$([ $trial = yes ] || echo "; commit $(git rev-parse --short HEAD)")" "$command"
        printf '\nRows %s; %s of them also alone; median of %s starts; peers %s rows, %s s a round; JMH %s.\n' \
            "${sizes// / and }" "$sample" "$starts" "$peer_rows" "$seconds" "${jmh_time:-5 iterations after 5 to warm up}"
    } >> $figures
}

threads() { if ./zonefit check --help 2>/dev/null | grep -q -- --threads; then echo "1 2"; else echo 1; fi; }

whole_process() {
    printf "\n### From ${format^^} to JSONL, the whole process\n\n" >> $figures
    row "rows | drawn | threads | wall, s | rows/s | CPU, s | peak memory, MiB"
    rule "---:|---|---:|---:|---:|---:|---:"
    rm -f $work/verdicts
    for rows in $sizes; do register_of "$rows" concentrated; done
    # what recurs no more than it must, once: the shortest register is enough to tell
    register_of "${sizes%% *}" even
    cat $work/verdicts >> $figures
}

# a register of so many rows, drawn concentrated or even, screened with each number of threads
register_of() {
    local rows=$1 spread=$2 count with first=
    local register=$work/register-$rows.$format flags=()
    if [ $format != csv ]; then flags+=(--jsonl); fi
    if [ $spread = even ]; then flags+=(--even); fi
    say "writing $rows rows, $spread ..."
    bench zonefit.bench.RegisterGenerator "$rows" $register ${flags[@]+"${flags[@]}"}
    for count in $(threads); do
        local out=$work/out-$rows-$count.jsonl
        with=()
        if [ "$(threads)" != 1 ]; then with=(--threads "$count"); fi
        say "checking $rows rows with $count thread(s) ..."
        measure ./zonefit check $register --format jsonl --output $out ${with[@]+"${with[@]}"}
        if [ "$(wc -l < $out)" -ne "$rows" ]; then say "$rows rows in, $(wc -l < $out) out"; exit 1; fi
        row "$(printf "%'d" "$rows") | $spread | $count | $wall | $(awk -v n="$rows" -v t="$wall" 'BEGIN {printf "%.0f", n / t}') | $cpu | $((peak / 1024))"
        if [ -z "$first" ]; then first=$out; else cmp $first $out; say "the same with 1 and $count threads"; rm $out; fi
    done
    verdicts $first "$rows" $spread
    one_by_one $register $first "$rows"
    rm -f $register $first
}

verdicts() {
    {
        printf '\nVerdicts of %s rows, %s: ' "$2" "$3"
        grep -o '"verdict":"[A-Z]*"' "$1" | sort | uniq -c | awk -v n="$2" -F'"' '{split($1, c, " "); printf "%s %.1f %%, ", $4, 100 * c[1] / n}'
        awk -v n="$2" '/"unreadable":/ {bad++} END {printf "unreadable %.1f %%.\n", 100 * bad / n}' "$1"
    } >> $work/verdicts
}

# every so many rows alone, against its line of the whole
one_by_one() {
    local register=$1 out=$2 rows=$3 at same=0
    for ((i = 0; i < sample; i++)); do
        at=$((1 + i * (rows - 1) / sample))
        sed -n "${at}p;${at}q" "$out" > $work/line
        if grep -q '"unreadable":' $work/line; then continue; fi
        { head -n $header "$register"; sed -n "$((at + header))p;$((at + header))q" "$register"; } > $work/one.$format
        ./zonefit check $work/one.$format --format jsonl --output $work/one.jsonl
        cmp $work/one.jsonl $work/line
        same=$((same + 1))
    done
    say "$same rows screened one by one give the same lines"
}

# median milliseconds from start to the verdict of one project, once everything is cached
second_start() {
    local project=sample-projects/guangzhou-2022/fit/panyu-is-guided-to-jewelry.yaml home times
    printf '\n### Second start, one project\n\n' >> $figures
    row "JDK | median, ms | peak memory, MiB"
    rule "---|---:|---:"
    local homes=("${JAVA_HOME:-}") later=${JAVA_HOME25:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}
    if [ -n "$later" ]; then homes+=("$later"); fi
    for home in "${homes[@]}"; do
        export JAVA_HOME=$home
        if [ -z "$home" ]; then unset JAVA_HOME; fi
        ./zonefit check $project > /dev/null
        ./zonefit check $project > /dev/null
        times=$(for ((i = 0; i < starts; i++)); do
            begin=$(date +%s%N); ./zonefit check $project > /dev/null; echo $((($(date +%s%N) - begin) / 1000000))
        done | sort -n | sed -n "$(((starts + 1) / 2))p")
        measure ./zonefit check $project
        row "$(${home:+$home/bin/}java -version 2>&1 | head -n 1 | tr -d '"') | $times | $((peak / 1024))"
    done
    unset JAVA_HOME
    if [ -n "$given_home" ]; then export JAVA_HOME=$given_home; fi
}

steps() {
    say "measuring each step ..."
    printf '\n### Each step of a row (JMH)\n\n' >> $figures
    row "step | µs a row | bytes a row"
    rule "---|---:|---:"
    bench org.openjdk.jmh.Main ScreeningBenchmark $jmh_time -prof gc -p format=$format -foe true -rf csv -rff $work/jmh.csv > $work/jmh.log
    awk -F, 'NR > 1 {gsub(/"/, ""); name = $1; sub(/.*Benchmark\./, "", name)
        if (name ~ /:/) {if (sub(/:gc.alloc.rate.norm/, "", name)) bytes[name] = $5} else time[name] = $5}
        END {split("reading recognising screening writing whole", order, " ")
            for (i = 1; i in order; i++) printf "| %s | %.1f | %.0f |\n", order[i], time[order[i]], bytes[order[i]]}' $work/jmh.csv >> $figures
}

peers() {
    say "measuring peers ..."
    printf '\n### The rule engine and its peers, one thread\n\n' >> $figures
    bench zonefit.bench.RegisterGenerator "$peer_rows" $work/peers.jsonl --jsonl
    bench zonefit.bench.peers.Yardsticks $work/peers.jsonl "$seconds" >> $figures
}

publish() {
    awk -v file=$figures '/<!-- figures: begin -->/ {print; while ((getline line < file) > 0) print line; skip = 1}
        /<!-- figures: end -->/ {skip = 0} !skip || /<!-- figures: end -->/ {if ($0 !~ /figures: begin/) print}' docs/benchmarks.md > $work/benchmarks.md
    cp $work/benchmarks.md docs/benchmarks.md
    cat $figures
}

given_home=${JAVA_HOME:-}
build
machine
whole_process
second_start
if [ "${JMH:-yes}" = yes ]; then steps; fi
if [ "${PEERS:-yes}" = yes ]; then peers; fi
publish
