"""Cuts online-retail-best-sellers.csv.gz out of the whole Online Retail file.

    python3 online_retail_best_sellers.py online_retail.csv.gz online-retail-best-sellers.csv.gz

Keeps all lines, as they are and in their order, of the 80 best-selling articles whose list price
moved. Python 3.8 or later, nothing else. The same input gives the same bytes.
"""

import csv
import datetime
import gzip
import io
import re
import statistics
import sys
from collections import Counter, defaultdict

ARTICLES = 80
SEARCHED = 500  # ranks looked through: below, most weeks have too few orders to tell the list price
FIRST_DAY, LAST_DAY = "2010-12-06", "2011-12-04"  # whole weeks, Monday to Sunday
PRODUCT = re.compile(r"\d{5}[A-Za-z]*")  # not postage, fees, samples
FEWEST_ORDERS = 3  # to tell the list price of a week
FEWEST_WEEKS = 4  # that a price must have lasted
SMALLEST_MOVE = 1.03


def read(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    return lines[0], lines[1:]


def monday(timestamp):
    day = datetime.date.fromisoformat(timestamp[:10])
    return day - datetime.timedelta(days=day.weekday())


def orders(rows):
    """Week, units and price of what customers with a number bought, each line once."""
    for row in dict.fromkeys(map(tuple, rows)):
        invoice, _, _, quantity, time, price, customer, _ = row
        if invoice.startswith("C") or not customer or not FIRST_DAY <= time[:10] <= LAST_DAY:
            continue
        if int(quantity) > 0 and float(price) > 0:
            yield monday(time), int(quantity), float(price)


def list_prices(rows):
    """The price that most small orders paid, of each week that tells it; carried to the others."""
    sold = list(orders(rows))
    if not sold:
        return []
    small = statistics.median(units for _, units, _ in sold)
    weeks = defaultdict(Counter)
    for week, units, price in sold:
        if units <= small:
            weeks[week][price] += 1
    prices, last = [], None
    for _, counts in sorted(weeks.items()):
        if sum(counts.values()) >= FEWEST_ORDERS:
            last = max(counts, key=lambda price: (counts[price], price))
        if last is not None:
            prices.append(last)
    return prices


def moved(rows):
    weeks = Counter(list_prices(rows))
    lasting = [price for price, count in weeks.items() if count >= FEWEST_WEEKS]
    return len(lasting) > 1 and max(lasting) >= SMALLEST_MOVE * min(lasting)


def main(source, target):
    header, rows = read(source)
    articles = defaultdict(list)
    for row in rows:
        if PRODUCT.fullmatch(row[1]):
            articles[row[1]].append(row)
    ranked = sorted(articles, key=lambda code: (-len(articles[code]), code))[:SEARCHED]
    kept = set([code for code in ranked if moved(articles[code])][:ARTICLES])
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(row for row in rows if row[1] in kept)
    with open(target, "wb") as file:  # no name and no time in the header of the packed file
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=file, mtime=0) as packed:
            packed.write(text.getvalue().encode("utf-8"))
    print(len(kept), "articles,", sum(len(articles[code]) for code in kept), "lines")


if __name__ == "__main__":
    main(*sys.argv[1:])
