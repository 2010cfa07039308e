"""Splits the whole Online Retail file into three tables that say the same in less room, for BasketStory.

    python3 online_retail_baskets.py online_retail.csv.gz FOLDER

online-retail-lines.csv.gz: every line (invoice_no, stock_code, quantity, unit_price), none left out, in the order of the
source. online-retail-invoices.csv.gz: the invoices (invoice_no, invoice_date of the first line, customer_id, country).
online-retail-articles.csv.gz: the articles (stock_code, description on most of its lines, blanks around it removed; of
equally many the first in the alphabet). Python 3.8 or later, nothing else. The same input gives the same bytes.
"""

import csv
import gzip
import io
import sys
from collections import Counter, defaultdict
from pathlib import Path


def read(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    # no time stamp: the same input gives the same bytes
    path.write_bytes(gzip.compress(text.getvalue().encode("utf-8"), 9, mtime=0))


def invoices(lines):
    first = {}
    for line in lines:
        number = line["invoice_no"]
        row = (number, line["invoice_date"], line["customer_id"], line["country"])
        first[number] = min(first.get(number, row), row)
    return first.values()


def articles(lines):
    spellings = defaultdict(Counter)
    for line in lines:
        spellings[line["stock_code"]][line["description"].strip()] += 1
    for code in sorted(spellings):
        del spellings[code][""]
        ranked = sorted(spellings[code].items(), key=lambda item: (-item[1], item[0]))
        yield code, ranked[0][0] if ranked else ""


def main(source, folder):
    lines = read(source)
    columns = ("invoice_no", "stock_code", "quantity", "unit_price")
    write(folder / "online-retail-lines.csv.gz", columns, ([line[c] for c in columns] for line in lines))
    write(folder / "online-retail-invoices.csv.gz", ("invoice_no", "invoice_date", "customer_id", "country"), invoices(lines))
    write(folder / "online-retail-articles.csv.gz", ("stock_code", "description"), articles(lines))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
