/*
 * A plain Eclat in C: how fast this machine mines item sets in C, where arules cannot be installed.
 *
 * compile: gcc -O2 -march=native -o eclat eclat.c
 * usage:   eclat FILE MIN_COUNT METHOD RUNS    METHOD is tids, diffs or bits; FILE holds a basket per line, items as numbers
 *
 * Zaki (2000), "Scalable algorithms for association mining", and Zaki and Gouda (2003), "Fast vertical mining using
 * diffsets": depth first over classes of a common prefix, items in ascending order of their counts. Pairs are counted
 * first in one pass over the baskets (a triangular matrix), as Zaki proposes, so that no infrequent pair is intersected.
 * tids:  sorted lists of basket numbers, merged, given up when too few are left
 * diffs: the same lists for single items, differences of lists from pairs on
 * bits:  a bit for each basket, AND and population count
 *
 * Prints one line: file, count, method, sets, sum of counts, CPU seconds of the first run, the least, and the mean of the second
 * half of the runs. Reading the file is not in it; making the vertical form and counting the pairs is.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum method { TIDS, DIFFS, BITS };

struct set { /* an extension of the prefix at hand: its last item, its count, and its baskets in the form of the method */
  int item, count, length;
  int *list;
  uint64_t *bits;
};

static int baskets, items, minimum, words, frequent;
static int *start, *contents; /* the file: basket b holds contents[start[b]] up to contents[start[b + 1]] */
static int *pairs;            /* frequent x frequent, the smaller rank first */
static enum method method;
static int64_t sets, total;

static void *get(size_t bytes) {
  void *memory = malloc(bytes ? bytes : 1);
  if (!memory) {
    fprintf(stderr, "no memory for %zu bytes\n", bytes);
    exit(1);
  }
  return memory;
}

static void read_file(const char *name) {
  FILE *in = fopen(name, "r");
  int room = 1 << 20, lines = 1 << 16, used = 0, c, number = -1;
  if (!in) {
    perror(name);
    exit(1);
  }
  contents = get(room * sizeof(int));
  start = get((lines + 1) * sizeof(int));
  start[0] = 0;
  while ((c = getc(in)) != EOF) {
    if (c >= '0' && c <= '9') {
      number = (number < 0 ? 0 : number) * 10 + (c - '0');
      continue;
    }
    if (number >= 0) {
      if (used == room) contents = realloc(contents, (room *= 2) * sizeof(int));
      if (number >= items) items = number + 1;
      contents[used++] = number;
      number = -1;
    }
    if (c == '\n') {
      if (baskets == lines) start = realloc(start, ((lines *= 2) + 1) * sizeof(int));
      start[++baskets] = used;
    }
  }
  fclose(in);
}

static int *counts;
static int by_count(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return counts[x] != counts[y] ? (counts[x] < counts[y] ? -1 : 1) : x - y;
}
static int by_number(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static void report(int count) {
  sets++;
  total += count;
}

/* Both lists; returns the length, or -1 as soon as the count cannot be reached. */
static int intersect(const struct set *a, const struct set *b, int *out) {
  int i = 0, j = 0, k = 0, spare_a = a->length - minimum, spare_b = b->length - minimum;
  while (i < a->length && j < b->length) {
    int x = a->list[i], y = b->list[j];
    if (x < y) {
      i++;
      if (--spare_a < 0) return -1;
    } else if (y < x) {
      j++;
      if (--spare_b < 0) return -1;
    } else {
      out[k++] = x;
      i++, j++;
    }
  }
  return k >= minimum ? k : -1;
}

/* What is in a and not in b, or -1 as soon as it is longer than most. */
static int subtract(const struct set *a, const struct set *b, int *out, int most) {
  int i = 0, j = 0, k = 0;
  while (i < a->length) {
    if (j == b->length || a->list[i] < b->list[j]) {
      if (k >= most) return -1;
      out[k++] = a->list[i++];
    } else {
      if (a->list[i] == b->list[j]) i++;
      j++;
    }
  }
  return k;
}

static int both(const uint64_t *a, const uint64_t *b, uint64_t *out) {
  int count = 0;
  for (int w = 0; w < words; w++) count += __builtin_popcountll(out[w] = a[w] & b[w]);
  return count;
}

/* Makes the set of a and b of one class; false if it is not frequent. The first class holds single items. */
static int join(const struct set *a, const struct set *b, int first, struct set *out) {
  out->item = b->item;
  if (method == BITS) {
    out->count = both(a->bits, b->bits, out->bits);
  } else if (method == TIDS) {
    out->length = out->count = intersect(a, b, out->list);
  } else {
    int most = a->count - minimum;
    out->length = first ? subtract(a, b, out->list, most) : subtract(b, a, out->list, most);
    out->count = out->length < 0 ? -1 : a->count - out->length;
  }
  return out->count >= minimum;
}

static size_t need(const struct set *a) {
  if (method == BITS) return words * sizeof(uint64_t);
  return (size_t)(method == TIDS ? a->length : a->count - minimum + 1) * sizeof(int);
}

/* Memory of one depth-first path is a stack. */
static char *stack, *top, *limit;
static void *push(size_t bytes) {
  char *here = top;
  top += (bytes + 7) & ~(size_t)7;
  if (top > limit) {
    fprintf(stderr, "the stack is too small\n");
    exit(1);
  }
  return here;
}

static void mine(const struct set *class, int size, int first) {
  for (int i = 0; i < size; i++) {
    char *before = top;
    report(class[i].count);
    struct set *next = push((size - i) * sizeof(struct set));
    int made = 0;
    for (int j = i + 1; j < size; j++) {
      if (pairs[(size_t)class[i].item * frequent + class[j].item] < minimum) continue;
      struct set *to = &next[made];
      size_t bytes = need(&class[i]);
      char *place = top;
      to->list = push(bytes);
      to->bits = (uint64_t *)to->list;
      if (join(&class[i], &class[j], first, to)) {
        made++;
        if (method != BITS) top = (char *)(((uintptr_t)(to->list + to->length) + 7) & ~(uintptr_t)7);
      } else {
        top = place;
      }
    }
    if (made) mine(next, made, 0);
    top = before;
  }
}

static void run(void) {
  int *order = get(items * sizeof(int)), *rank = get(items * sizeof(int)), *row = get(items * sizeof(int));
  sets = total = frequent = 0;
  counts = calloc(items, sizeof(int));
  for (int i = 0; i < start[baskets]; i++) counts[contents[i]]++;
  for (int i = 0; i < items; i++) {
    rank[i] = -1;
    if (counts[i] >= minimum) order[frequent++] = i;
  }
  qsort(order, frequent, sizeof(int), by_count);
  pairs = calloc((size_t)frequent * frequent, sizeof(int));
  words = (baskets + 63) / 64;
  struct set *class = get(frequent * sizeof(struct set));
  for (int r = 0; r < frequent; r++) {
    rank[order[r]] = r;
    class[r].item = r;
    class[r].count = counts[order[r]];
    class[r].length = 0;
    class[r].list = method == BITS ? NULL : get(class[r].count * sizeof(int));
    class[r].bits = method == BITS ? calloc(words, sizeof(uint64_t)) : NULL;
  }
  for (int b = 0; b < baskets; b++) {
    int kept = 0;
    for (int i = start[b]; i < start[b + 1]; i++)
      if (rank[contents[i]] >= 0) row[kept++] = rank[contents[i]];
    qsort(row, kept, sizeof(int), by_number);
    for (int i = 0; i < kept; i++) {
      if (method == BITS) class[row[i]].bits[b >> 6] |= 1ull << (b & 63);
      else class[row[i]].list[class[row[i]].length++] = b;
      int *line = pairs + (size_t)row[i] * frequent;
      for (int j = i + 1; j < kept; j++) line[row[j]]++;
    }
  }
  top = stack;
  mine(class, frequent, 1);
  for (int r = 0; r < frequent; r++) {
    free(class[r].list);
    free(class[r].bits);
  }
  free(class), free(pairs), free(counts), free(order), free(rank), free(row);
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: eclat FILE MIN_COUNT tids|diffs|bits RUNS\n");
    return 2;
  }
  int runs = atoi(argv[4]);
  double first = 0, least = 1e300, late = 0;
  minimum = atoi(argv[2]);
  method = !strcmp(argv[3], "bits") ? BITS : !strcmp(argv[3], "diffs") ? DIFFS : TIDS;
  read_file(argv[1]);
  stack = top = get((size_t)1 << 31);
  limit = stack + ((size_t)1 << 31);
  for (int i = 0; i < runs; i++) {
    clock_t begin = clock();
    run();
    double spent = (double)(clock() - begin) / CLOCKS_PER_SEC;
    if (i == 0) first = spent;
    if (spent < least) least = spent;
    if (i >= runs / 2) late += spent;
  }
  printf("%s,%d,%s,%lld,%lld,%.4f,%.4f,%.4f\n", argv[1], minimum, argv[3], (long long)sets, (long long)total, first, least,
         late / (runs - runs / 2));
  return 0;
}
