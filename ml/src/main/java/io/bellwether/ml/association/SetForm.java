package io.bellwether.ml.association;

/**
 * What becomes of a set that an engine finds before it is reported: the required items join it, and
 * of closed and maximal sets the categories are left out that its items have anyway.
 */
final class SetForm {

  private final RankedBaskets data;
  private final int required;
  private final boolean stripped;
  private final int maxLength;

  SetForm(RankedBaskets data, MiningOptions options) {
    this.data = data;
    this.required = options.required().size();
    this.stripped = options.kind() != ItemsetKind.ALL && data.hasAncestors();
    this.maxLength = options.maxLength();
  }

  /** Returns a sink for an engine, for one thread. */
  ItemsetSink before(ItemsetSink next) {
    return required == 0 && !stripped ? next : new Former(next);
  }

  /** The required items have the ranks after those of the others. */
  private final class Former implements ItemsetSink {

    private final ItemsetSink next;
    private final int[] formed = new int[data.items() + required];
    private final int[] marks = new int[data.items()];
    private int mark;

    Former(ItemsetSink next) {
      this.next = next;
      for (int i = 0; i < required; i++) {
        formed[i] = data.items() + i;
      }
    }

    @Override
    public void accept(int[] path, int length, int count) {
      int size = required;
      if (stripped) {
        markAncestors(path, length);
      }
      for (int i = 0; i < length; i++) {
        if (!stripped || marks[path[i]] != mark) {
          formed[size++] = path[i];
        }
      }
      if (size <= maxLength) {
        next.accept(formed, size, count);
      }
    }

    private void markAncestors(int[] path, int length) {
      mark++;
      for (int i = 0; i < length; i++) {
        for (int ancestor : data.ancestors(path[i])) {
          marks[ancestor] = mark;
        }
      }
    }

    @Override
    public void announce(int length, int extensions) {
      next.announce(length + required, extensions);
    }
  }
}
