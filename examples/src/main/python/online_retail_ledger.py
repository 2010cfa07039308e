"""Sums the whole Online Retail file up to online-retail-ledger.csv: lines and pounds by day and by what they are.

    python3 online_retail_ledger.py online_retail.csv.gz online-retail-ledger.csv

Each line is counted once, under the first of these that fits: repeated (the same line a second time), service
(postage, fees, vouchers, corrections: no article), cancellation, cancelled (the order that a cancellation undoes), not
sold (written off or given away), sold. The program RevenueStory does the same in Java when it is given the whole file.
Python 3.8 or later, nothing else. The same input gives the same bytes.
"""

import csv
import gzip
import re
import sys
from collections import defaultdict
from decimal import Decimal

ARTICLE = re.compile(r"\d{5}[A-Za-z]*")  # not postage, fees, samples


def read(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    return [tuple(line) for line in lines[1:]]


def undone(rows):
    """The orders that cancellations undo: the latest of the same customer, article and quantity."""
    waiting, found = defaultdict(list), set()
    for number, (invoice, article, _, quantity, _, _, customer, _) in rows:
        orders = waiting[customer, article, abs(int(quantity))]
        if invoice.startswith("C"):
            if orders:
                found.add(orders.pop())
        elif int(quantity) > 0:
            orders.append(number)
    return found


def kinds(rows):
    seen, kind, goods = set(), {}, []
    for number, row in enumerate(rows):
        if row in seen:
            kind[number] = "repeated"
        elif not ARTICLE.fullmatch(row[1]):
            kind[number] = "service"
        else:
            goods.append((number, row))
        seen.add(row)
    cancelled = undone(goods)
    for number, row in goods:
        if row[0].startswith("C"):
            kind[number] = "cancellation"
        elif number in cancelled:
            kind[number] = "cancelled"
        elif int(row[3]) > 0 and Decimal(row[5]) > 0:
            kind[number] = "sold"
        else:
            kind[number] = "not sold"
    return kind


def main(source, target):
    rows = read(source)
    kind = kinds(rows)
    lines, pounds = defaultdict(int), defaultdict(Decimal)
    for number, row in enumerate(rows):
        key = row[4][:10], kind[number]
        lines[key] += 1
        pounds[key] += int(row[3]) * Decimal(row[5])
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["date", "kind", "lines", "pounds"])
        for key in sorted(lines):
            writer.writerow([*key, lines[key], f"{pounds[key]:.2f}"])
    print(len({day for day, _ in lines}), "days,", len(rows), "lines")


if __name__ == "__main__":
    main(*sys.argv[1:])
