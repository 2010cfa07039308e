"""Reference results for io.bellwether.metrics.ClassificationMetrics: classification-metrics.json.

All numbers are scikit-learn's, but for the Brier score of several classes (formula) and the
Kolmogorov-Smirnov statistic (scipy).
"""

import numpy as np
import scipy
import sklearn
from scipy import stats
from sklearn import calibration, metrics

from oracle_json import uniforms, write


def take(source, n):
    return np.array([next(source) for _ in range(n)])


def probabilities(source, n, k, step):
    """Rows that add up to 1, of multiples of a step so that there are ties; one row is certain."""
    raw = take(source, n * k).reshape(n, k) ** 2
    cells = int(round(1 / step))
    p = np.floor(raw / raw.sum(axis=1, keepdims=True) * cells)
    p[np.arange(n), p.argmax(axis=1)] += cells - p.sum(axis=1)
    p /= cells
    p[0] = np.eye(k)[0]
    return p


def labels(source, p, luck):
    """Labels drawn from a mixture of the probabilities and a uniform distribution."""
    mixed = (1 - luck) * p + luck / p.shape[1]
    cumulated = mixed.cumsum(axis=1)
    u = take(source, len(p))[:, None]
    return np.minimum((u > cumulated).sum(axis=1), p.shape[1] - 1)


def decisions(y, predicted, k, w):
    def of(function, average):
        return function(y, predicted, labels=range(k), average=average, sample_weight=w, zero_division=0)

    averaged = {}
    for name, function in (
        ("precision", metrics.precision_score),
        ("recall", metrics.recall_score),
        ("f1", metrics.f1_score),
    ):
        averaged[name + "_by_class"] = of(function, None)
        for average in ("micro", "macro", "weighted"):
            averaged[f"{name}_{average}"] = of(function, average)
    return {
        "accuracy": metrics.accuracy_score(y, predicted, sample_weight=w),
        "balanced_accuracy": metrics.balanced_accuracy_score(y, predicted, sample_weight=w),
        "matthews": metrics.matthews_corrcoef(y, predicted, sample_weight=w),
        "cohen_kappa": metrics.cohen_kappa_score(y, predicted, sample_weight=w),
        **averaged,
        "confusion": metrics.confusion_matrix(y, predicted, sample_weight=w),
    }


def ranks(y, s, w):
    k = s.shape[1]
    one_hot = np.eye(k)[y]
    result = {
        "roc_auc_by_class": [metrics.roc_auc_score(y == c, s[:, c], sample_weight=w) for c in range(k)],
        "average_precision_by_class": [
            metrics.average_precision_score(y == c, s[:, c], sample_weight=w) for c in range(k)
        ],
    }
    for average in ("micro", "macro", "weighted"):
        result["roc_auc_" + average] = metrics.roc_auc_score(one_hot, s, average=average, sample_weight=w)
        result["average_precision_" + average] = metrics.average_precision_score(
            one_hot, s, average=average, sample_weight=w
        )
    fpr, tpr, thresholds = metrics.roc_curve(y == k - 1, s[:, -1], drop_intermediate=False, sample_weight=w)
    result["roc_curve"] = {"threshold": thresholds[1:], "fpr": fpr[1:], "tpr": tpr[1:]}
    precision, recall, thresholds = metrics.precision_recall_curve(y == k - 1, s[:, -1], sample_weight=w)
    result["pr_curve"] = {
        "threshold": thresholds[::-1],
        "precision": precision[:-1][::-1],
        "recall": recall[:-1][::-1],
    }
    if w is None:
        result["kolmogorov_smirnov"] = stats.ks_2samp(s[y == k - 1, -1], s[y != k - 1, -1]).statistic
    return result


def of_probabilities(y, p, w):
    k = p.shape[1]
    one_hot = np.eye(k)[y]
    result = {
        "log_loss": metrics.log_loss(y, p, labels=range(k), sample_weight=w),
        "brier_by_class": [metrics.brier_score_loss(y == c, p[:, c], sample_weight=w) for c in range(k)],
        "brier_sum": np.average(((p - one_hot) ** 2).sum(axis=1), weights=w),
    }
    if w is None:
        observed, predicted = calibration.calibration_curve(y == k - 1, p[:, -1], n_bins=5)
        result["calibration_uniform"] = {"observed": observed, "predicted": predicted}
    return result


def case(y, s, w, are_probabilities):
    def measures(weights):
        all_measures = decisions(y, s.argmax(axis=1), s.shape[1], weights)
        all_measures.update(ranks(y, s, weights))
        if are_probabilities:
            all_measures.update(of_probabilities(y, s, weights))
        return all_measures

    return {
        "probabilities": are_probabilities,
        "actual": y.tolist(),
        "scores": s.tolist(),
        "weights": w,
        "unweighted": measures(None),
        "weighted": measures(w),
    }


def quantile_case(source):
    """Distinct probabilities, as many as bins have rows, so that all definitions of quantiles agree."""
    p = take(source, 60)
    y = (take(source, 60) < p**1.5).astype(int)
    observed, predicted = calibration.calibration_curve(y, p, n_bins=6, strategy="quantile")
    return {"actual": y, "positive": p, "observed": observed, "predicted": predicted}


source = uniforms(20240304)
cases = {}
for name, n, k, step, luck in (
    ("two classes with ties", 60, 2, 1 / 16, 0.3),
    ("two classes, few ties", 200, 2, 1 / 1024, 0.2),
    ("four classes with ties", 90, 4, 1 / 8, 0.4),
    ("three classes, few ties", 150, 3, 1 / 512, 0.6),
):
    p = probabilities(source, n, k, step)
    y = labels(source, p, luck)
    y[:k] = range(k)
    cases[name] = case(y, p, np.floor(take(source, n) * 8 + 1) / 4, True)
d = np.round(take(source, 80) * 6 - 3, 1)
y = (d + take(source, 80) * 3 - 1.5 > 0.7).astype(int)
cases["decision scores"] = case(y, np.column_stack([-d, d]), np.floor(take(source, 80) * 5 + 1), False)
s = np.round(take(source, 210).reshape(70, 3) * 5, 1)
s[:, 1] = np.minimum(s[:, 1], 0.3)  # a class that is never predicted
y = labels(source, s / s.sum(axis=1, keepdims=True), 0.5)
s[np.arange(70), 0] += 0.35
cases["never predicted"] = case(y, s, np.floor(take(source, 70) * 4 + 1) / 2, False)
assert 1 not in s.argmax(axis=1) and 1 in y

write(
    "metrics",
    "classification-metrics.json",
    {
        "tool": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}, scipy {scipy.__version__}",
        "call": "sklearn.metrics: accuracy_score, balanced_accuracy_score, matthews_corrcoef,"
        " cohen_kappa_score, precision_score, recall_score, f1_score (labels=all, zero_division=0),"
        " confusion_matrix, roc_auc_score, average_precision_score (of one-hot labels),"
        " roc_curve(drop_intermediate=False), precision_recall_curve, log_loss, brier_score_loss;"
        " sklearn.calibration.calibration_curve; scipy.stats.ks_2samp; all with sample_weight where"
        " weighted",
        "formulas": {
            "brier_sum": "sum w_i sum_k (p_ik - y_ik)^2 / sum w_i",
            "curves": "of the last class; without the first point of roc_curve and the last of"
            " precision_recall_curve, which the library makes up; thresholds descending",
        },
        "cases": cases,
        "calibration_quantile": quantile_case(source),
    },
)
