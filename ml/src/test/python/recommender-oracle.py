"""Reference numbers for HoldOut, Popularity and RuleRecommender, in plain Python.

Usage: python3 recommender-oracle.py SHARED RESOURCES
Takes a part of the MSWeb visits of SHARED/data/msweb, writes it and the results into RESOURCES.
Every item of every test basket is hidden in turn; rules are pairs "a => b".
"""
import json
import math
import sys
from collections import Counter, defaultdict
from itertools import combinations

shared, out = sys.argv[1], sys.argv[2]
K = 5


def visits(part):
    users = {}
    with open(shared + "/data/msweb/visits.csv", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            which, user, area = line.strip().split(",")
            if which == part:
                users.setdefault(user, set()).add(area)
    return [sorted(areas) for areas in users.values()]


def write(name, baskets):
    with open(out + "/" + name, "w", encoding="utf-8") as file:
        for basket in baskets:
            file.write("|".join(basket) + "\n")


train, test = visits("train")[::10], visits("test")[::8]
write("msweb_train.txt", train)
write("msweb_test.txt", test)

n = len(train)
count = Counter(item for basket in train for item in basket)
popular = sorted(count, key=lambda item: (-count[item], item))
rank = {item: r for r, item in enumerate(popular)}
pairs = Counter(p for basket in train for a, b in combinations(basket, 2) for p in ((a, b), (b, a)))


def fallback(shown, answer):
    for item in popular:
        if len(answer) == K:
            break
        if item not in shown and item not in answer:
            answer.append(item)
    return answer


def popularity(shown):
    return fallback(shown, []), K


def rules(min_count, min_confidence, min_lift, score, combine):
    found = defaultdict(list)
    for (a, b), both in pairs.items():
        confidence, lift = both / count[a], both * n / (count[a] * count[b])
        if both >= min_count and confidence >= min_confidence and lift >= min_lift:
            found[a].append((b, score(both, count[a], count[b])))

    def recommend(shown):
        scores = defaultdict(list)
        for a in shown:
            for b, s in found[a]:
                if b not in shown:
                    scores[b].append(s)
        total = {b: combine(s) for b, s in scores.items()}
        # rounded, since sums in another order differ in their last bits
        best = sorted(total, key=lambda b: (-round(total[b], 12), rank[b]))[:K]
        return fallback(shown, list(best)), len(best)

    return recommend


def noisy_or(shares):
    rest = 1.0
    for share in shares:
        rest *= 1 - share
    return 1 - rest


def wilson(both, of, _):
    z, p = 1.959963984540054, both / of
    half = z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return (p + z * z / (2 * of) - half) / (1 + z * z / of)


def evaluate(recommend):
    per_basket, recommended = [], set()
    cases = own = answered = unseen = skipped = 0
    ranks, bits, given = 0.0, 0.0, 0
    for basket in test:
        if len(basket) < 2:
            skipped += 1
            continue
        values = []
        for hidden in basket:
            answer, mine = recommend([item for item in basket if item != hidden])
            cases, own, answered = cases + 1, own + mine, answered + (mine > 0)
            unseen += hidden not in count
            at = answer.index(hidden) + 1 if hidden in answer else 0
            values.append((at > 0, (at > 0) / K, 1 / at if at else 0, 1 / math.log2(1 + at) if at else 0))
            recommended.update(answer)
            for item in answer:
                above = sum(1 for other in popular if count[other] > count[item])
                equal = sum(1 for other in popular if count[other] == count[item])
                ranks += above + (equal + 1) / 2
                bits -= math.log2(count[item] / n)
                given += 1
        per_basket.append([sum(column) / len(basket) for column in zip(*values)])
    size = len(per_basket)
    means = [sum(column) / size for column in zip(*per_basket)]
    hits = [row[0] for row in per_basket]
    error = math.sqrt(sum((h - means[0]) ** 2 for h in hits) / (size - 1) / size)
    return hits, {
        "baskets": size, "skipped": skipped, "cases": cases, "unseen": unseen,
        "hitRate": means[0], "hitRateError": error, "precision": means[1], "recall": means[0],
        "reciprocalRank": means[2], "ndcg": means[3], "coverage": len(recommended) / len(count),
        "meanPopularityRank": ranks / given, "novelty": bits / given,
        "answered": answered / cases, "ownShare": own / (cases * K)}


def confidence(both, of, _):
    return both / of


def lift(both, of, alone):
    return both * n / (of * alone)


cases = {
    "popularity": popularity,
    "CONFIDENCE BEST": rules(8, 0.05, 1, confidence, max),
    "CONFIDENCE SUM": rules(8, 0.05, 1, confidence, sum),
    "CONFIDENCE NOISY_OR": rules(8, 0.05, 1, confidence, noisy_or),
    "CONFIDENCE_LOWER_BOUND BEST": rules(8, 0.05, 0, wilson, max),
    "LIFT BEST": rules(8, 0.2, 1.5, lift, max),
    "LEVERAGE SUM": rules(8, 0.05, 1, lambda x, a, c: (x * n - a * c) / (n * n), sum),
    "CONFIDENCE_TIMES_LIFT BEST": rules(8, 0.05, 1, lambda x, a, c: x / a * (x * n / (a * c)), max),
}
results, base = {}, None
for name, recommend in cases.items():
    hits, metrics = evaluate(recommend)
    base = base or hits
    differences = [h - b for h, b in zip(hits, base)]
    size, mean = len(hits), sum(differences) / len(hits)
    metrics["difference"] = mean
    metrics["differenceError"] = math.sqrt(
        sum((d - mean) ** 2 for d in differences) / (size - 1) / size)
    results[name] = metrics
with open(out + "/oracle.json", "w", encoding="utf-8") as file:
    json.dump({"tool": "Python %d.%d, recommender-oracle.py" % sys.version_info[:2],
               "cases": results}, file, indent=1)
    file.write("\n")
