"""pandas.read_csv of a file, from the path to a frame in memory.

  python3 csv_read.py FILE [--dates COLUMN]   times reading; .gz by its ending
  python3 csv_read.py --make FILE MEGABYTES   writes the file of numbers that the benchmarks read

The numbers: ten columns, four whole, four with two decimals, two with all digits of a double; column j of
row i is made from uniform(10 i + j). Java reads this file and does not make it: the shortest decimals of a
double are not what Double.toString gives before JDK 19.
"""

import gzip
import os
import pathlib
import sys

from measuring import measure, note, uniform

import numpy as np
import pandas as pd

WHOLE = np.array([10, 1_000, 100_000, 10_000_000])
CENTS = np.array([1_000, 10_000, 100_000, 1_000_000])


def rows(first, count):
    u = uniform(np.arange(10 * first, 10 * (first + count))).reshape(count, 10)
    whole = np.floor(u[:, 0:4] * WHOLE).astype(int).tolist()
    cents = np.floor(u[:, 4:8] * CENTS).astype(int).tolist()
    full = (u[:, 8:10] - 0.5).tolist()
    for w, c, f in zip(whole, cents, full):
        parts = [str(v) for v in w] + ["%d.%02d" % divmod(v, 100) for v in c] + [repr(v) for v in f]
        yield ",".join(parts) + "\n"


def make(file, megabytes):
    with open(file, "w", encoding="ascii", newline="\n") as out:
        out.write("n0,n1,n2,n3,d0,d1,d2,d3,f0,f1\n")
        first = 0
        while out.tell() < megabytes * 1e6:
            out.writelines(rows(first, 10_000))
            first += 10_000
    note(f"{first} rows, {os.path.getsize(file)} bytes")


def bytes_of(file):
    if not file.endswith(".gz"):
        return os.path.getsize(file)
    with gzip.open(file) as text:
        return sum(len(part) for part in iter(lambda: text.read(1 << 20), b""))


def times(file, dates):
    options = {"parse_dates": [dates]} if dates else {}
    frame = pd.read_csv(file, **options)
    note(f"pandas {pd.__version__}; {len(frame)} rows, {len(frame.columns)} columns, {bytes_of(file) / 1e6:.1f} MB of text")
    note(", ".join(f"{name}: {kind}" for name, kind in frame.dtypes.items()))
    del frame
    runs = 10 if bytes_of(file) < 1e8 else 4
    workload = "csv_read_" + pathlib.Path(file).name + ("_with_dates" if dates else "")
    measure("pandas_read_csv", workload, lambda: pd.read_csv(file, **options), runs)
    exact = {"float_precision": "round_trip", **options}
    measure("pandas_read_csv_round_trip", workload, lambda: pd.read_csv(file, **exact), runs)


if __name__ == "__main__":
    if sys.argv[1] == "--make":
        make(sys.argv[2], float(sys.argv[3]))
    else:
        times(sys.argv[1], sys.argv[3] if sys.argv[2:3] == ["--dates"] else None)
