#!/bin/sh
# Everything that benchmarks/README.md compares, peers beside us, in one session of some twenty minutes.
#
#   benchmarks/scripts/one_session.sh OUT
#
# Run from the root of the project, on a machine with two cores and nothing else to do, with ../shared beside the project, GCC,
# R with its package forecast, and the Python of scripts/README.md (PYTHON=/usr/bin/python3). Ours and Java's peers run on the first core, Python, R and C at
# the same time on the second. Each writes what it prints into OUT.
set -eu
out=$(mkdir -p "$1" && cd "$1" && pwd)
root=$(pwd)
shared=$root/../shared
inputs=$shared/anchors/inputs
python=${PYTHON:-python3}
scripts=$root/benchmarks/scripts
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1

mvn -B -q -ntp -Ppeers -Dquick -DskipTests -pl benchmarks -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=compile
classpath=$root/benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)
for name in retail groceries; do zcat "$inputs/$name.dat.gz" > "$out/$name.dat"; done
zcat "$shared/data/t10i4d100k_baskets.csv.gz" | sed '1d; s/^[0-9]*,//; s/|/ /g' > "$out/t10i4.dat"
gcc -O2 -march=native -o "$out/eclat" "$scripts/eclat.c"
numbers=$root/benchmarks/target/numbers500.csv
[ -f "$numbers" ] || $python "$scripts/csv_read.py" --make "$numbers" 500
retail_csv=$root/benchmarks/target/online_retail.csv
[ -f "$retail_csv" ] || zcat "$shared/data/online_retail.csv.gz" > "$retail_csv"

run() { # name, command: what it prints goes to OUT/name
  name=$1
  shift
  taskset -c "$core" "$@" > "$out/$name.txt" 2> "$out/$name.err" || echo "$name failed, see $out/$name.err"
}
program() { # name, class, arguments
  name=$1
  shift
  (cd benchmarks && run "$name" java -XX:ActiveProcessorCount=1 -XX:+UseSerialGC -Xmx8g -cp "$classpath" "$@")
}
jmh() { # name, arguments
  name=$1
  shift
  program "$name" org.openjdk.jmh.Main -prof io.bellwether.benchmarks.CpuTimeProfiler -f 1 -rf csv -rff "$out/$name.csv" "$@"
}

java_side() {
  core=0
  own=io.bellwether.benchmarks
  for work in oj:10000 friedman:10000; do program "svr_$work" $own.svm.SvrRun $work 3 1; done
  program svr_oj:20000 $own.svm.SvrRun oj:20000 2 1
  jmh svr_peers -wi 1 -i 1 -w 1 -r 1 -p work=oj:10000 'Svr(Libsvm|Smile)Benchmark.fit'
  jmh logistic -wi 2 -i 3 -w 2 -r 2 'LogisticBenchmark'
  jmh svc -wi 2 -i 3 -w 2 -r 2 'SvcBenchmark'
  jmh linear_svr -wi 2 -i 3 -w 2 -r 2 'LinearSvrBenchmark'
  jmh elastic_net -wi 3 -i 3 -w 1 -r 1 -p size=100000x100 'ElasticNetPathBenchmark'
  jmh least_squares -wi 2 -i 3 -w 1 -r 1 -p size=1000000x20,100000x100 'LeastSquares'
  for work in groceries:0.001 t10i4:0.001 retail:0.005 retail:0.002; do
    program "mining_$work" $own.mining.MiningRun $work automatic stream 8
    runs=3
    [ $work = retail:0.002 ] && runs=1 # a minute each
    program "mining_smile_$work" $own.peers.MiningSmileRun $work stream $runs
  done
  program rules $own.mining.RulesRun retail:0.005 40
  program recommender $own.mining.RecommenderRun retail:0.005 6
  jmh arima -wi 2 -i 3 -w 1 -r 1 '.*Arima(JDemetra)?Benchmark.fit$'
  jmh csv -wi 1 -i 2 -w 3 -r 3 'CsvBenchmark'
  jmh pipeline_record -wi 2 -i 3 -w 1 -r 1 -prof gc 'PipelineRecord'
  jmh pipeline_table -wi 2 -i 3 -w 1 -r 1 'PipelineTable'
  program m3 $own.forecast.M3Accuracy
}

other_side() {
  core=1
  for work in oj:10000 friedman:10000 oj:20000; do run "sklearn_svr_$work" $python "$scripts/svr_rbf.py" "$inputs" $work; done
  run sklearn_logistic_telco $python "$scripts/logistic.py" "$inputs/telco.train.csv.gz"
  run sklearn_logistic $python "$scripts/logistic.py" 100000x100
  run sklearn_svc $python "$scripts/svc.py" "$inputs"
  run sklearn_linear_svr $python "$scripts/linear_svr.py" "$inputs" oj_20000:10000 100000x20
  run sklearn_elastic_net $python "$scripts/elastic_net.py"
  run sklearn_least_squares $python "$scripts/least_squares.py"
  run c_groceries "$out/eclat" "$out/groceries.dat" 10 bits 20
  run c_t10i4 "$out/eclat" "$out/t10i4.dat" 100 bits 4
  run c_retail_0.005 "$out/eclat" "$out/retail.dat" 104 bits 4
  run c_retail_0.002 "$out/eclat" "$out/retail.dat" 42 bits 2
  run pandas_numbers $python "$scripts/csv_read.py" "$numbers"
  run pandas_retail $python "$scripts/csv_read.py" "$retail_csv"
  run sklearn_pipeline $python "$scripts/pipeline_predict.py"
  run r_thetaf Rscript "$scripts/m3.R" "$shared/data" thetaf 20
  run r_ets Rscript "$scripts/m3.R" "$shared/data" ets 20
  run r_auto_arima Rscript "$scripts/m3.R" "$shared/data" auto.arima 20
}

other_side &
java_side
wait
