"""Cuts victoria-clothing.csv, one monthly series, out of the Australian retail turnover.

    python3 victoria_clothing.py aus_retail_monthly.csv.gz victoria-clothing.csv

Python 3.8 or later, nothing else. The same input gives the same bytes.
"""

import csv
import gzip
import sys

SERIES = "A3349483V"  # Victoria, clothing retailing


def main(source, target):
    with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["series_id"] == SERIES]
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["month", "million_aud"])
        writer.writerows((row["month"], row["turnover_million_aud"]) for row in rows)
    print(len(rows), "months")


if __name__ == "__main__":
    main(*sys.argv[1:])
