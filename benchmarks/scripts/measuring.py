"""What the peers' benchmarks share: one thread, CPU time, and input that Java can make bit for bit.

Import this module before numpy: it limits the numerical libraries to one thread.
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[variable] = "1"

import gc
import sys
import time

import numpy as np


def measure(name, workload, job, runs=10, calls=1):
    """Prints name,workload,cpu_seconds: CPU time of one call, the mean over the second half of the runs."""
    seconds = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        for _ in range(calls):
            job()
        seconds.append((time.process_time() - start) / calls)
    late = seconds[runs // 2 :]
    print(f"{name},{workload},{sum(late) / len(late):.6g}", flush=True)


def note(line):
    """Versions, checksums and the like go to the error stream, so that the output stays a table."""
    print(f"# {line}", file=sys.stderr, flush=True)


def uniform(counters):
    """SplitMix64 (Steele, Lea and Flood 2014) as a function of a counter, on [0, 1).

    uniform(k) is the k-th value, counted from 0, of java.util.SplittableRandom(0).nextDouble() in JDK 17.
    """
    z = (np.asarray(counters).astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def linear_input(n, p):
    """X[i, j] = uniform(i p + j) - 0.5;  y[i] = 1 + sum_j b[j] X[i, j] + uniform(n p + i) - 0.5.

    b[j] = j mod 5 - 1.5. y is summed from the left in order of j and the noise comes last, products and
    sums rounded one by one, so that other languages get the same bits.
    """
    x = np.empty((n, p))
    step = max(1, 4_000_000 // p)
    for i in range(0, n, step):
        rows = min(step, n - i)
        x[i : i + rows] = uniform(np.arange(i * p, (i + rows) * p)).reshape(rows, p) - 0.5
    y = np.ones(n)
    for j in range(p):
        y += (j % 5 - 1.5) * x[:, j]
    y += uniform(np.arange(n * p, n * p + n)) - 0.5
    return x, y


def bits(values):
    """Exclusive or of the bit patterns of all values: equal input has equal bits, in any order."""
    return "%016x" % np.bitwise_xor.reduce(np.ascontiguousarray(values).ravel().view(np.uint64))
