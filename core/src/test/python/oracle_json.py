"""What the oracle scripts share: JSON with 17 significant digits, and uniform numbers.

Run each script from the root of the repository with a Python that has numpy, pandas and
scikit-learn, for instance Debian's: /usr/bin/python3 core/src/test/python/preprocess-oracle.py
"""

import json
import math
import pathlib

RESOURCES = pathlib.Path(__file__).resolve().parents[1] / "resources" / "io" / "bellwether"


def uniforms(seed):
    """Park and Miller's minimal generator, s <- 16807 s mod (2^31 - 1), u = s / (2^31 - 1)."""
    while True:
        seed = seed * 16807 % 2147483647
        yield seed / 2147483647


def text(value, indent=""):
    """JSON of numbers, strings, lists and dictionaries. NaN and None are null, infinities strings."""
    deeper = indent + "  "
    if isinstance(value, dict):
        parts = [f"{deeper}{json.dumps(str(k))}: {text(v, deeper)}" for k, v in value.items()]
        return "{\n" + ",\n".join(parts) + "\n" + indent + "}" if parts else "{}"
    if hasattr(value, "tolist"):
        return text(value.tolist(), indent)
    if isinstance(value, (list, tuple)):
        if value and isinstance(value[0], (list, tuple, dict)):
            return "[\n" + ",\n".join(deeper + text(v, deeper) for v in value) + "\n" + indent + "]"
        return "[" + ", ".join(text(v) for v in value) + "]"
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value)
    if isinstance(value, int):
        return str(value)
    if math.isnan(value):
        return "null"
    if math.isinf(value):
        return '"Infinity"' if value > 0 else '"-Infinity"'
    return "%.17g" % value


def write(package, name, value):
    """Writes resources/io/bellwether/<package>/<name>."""
    (RESOURCES / package / name).write_text(text(value) + "\n", encoding="utf-8")
