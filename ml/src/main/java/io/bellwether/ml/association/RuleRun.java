package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A search for rules from beginning to end: in pieces, so that several threads can work. */
final class RuleRun {

  /** A piece takes some milliseconds: enough to be worth a task, and to ask whether to stop. */
  private static final int PIECE = 8192;

  private static final int ASKED_EVERY = 256;

  private final RuleSource source;
  private final RuleOptions options;
  private final FitContext context;
  private final AtomicLong found = new AtomicLong();

  RuleRun(RuleSource source, RuleOptions options, FitContext context) {
    this.source = source;
    this.options = options;
    this.context = context;
  }

  AssociationRules find() {
    int pieces = (int) ((source.nodes() + (long) PIECE - 1) / PIECE);
    List<RuleGenerator> parts = context.map("rules", pieces, this::piece);
    double[] tested =
        parts.stream().map(RuleGenerator::tested).flatMapToDouble(Arrays::stream).toArray();
    double[] corrected = FalseDiscovery.adjusted(tested, tests(parts));
    RuleBuffer rules =
        parts.isEmpty()
            ? new RuleBuffer()
            : RuleBuffer.concat(parts.stream().map(RuleGenerator::rules).toList());
    double[] adjusted = new double[rules.size()];
    int rule = 0;
    int firstTest = 0;
    for (RuleGenerator part : parts) {
      for (int i = 0; i < part.rules().size(); i++) {
        adjusted[rule++] = corrected[firstTest + part.test(i)];
      }
      firstTest += part.confident();
    }
    RuleTable table = new RuleTable(source.sortedNames(), source.baskets(), rules, adjusted);
    double alpha = options.thresholds().adjusted();
    if (alpha < 1) {
      table =
          table.select(
              IntStream.range(0, adjusted.length).filter(i -> adjusted[i] <= alpha).toArray());
    }
    return new AssociationRules(table).sortByConfidence();
  }

  private long tests(List<RuleGenerator> parts) {
    return switch (options.family()) {
      case FOUND -> found.get();
      case CANDIDATES -> parts.stream().mapToLong(RuleGenerator::candidates).sum();
    };
  }

  private RuleGenerator piece(int piece) {
    RuleGenerator generator = new RuleGenerator(source, options);
    int end = (int) Math.min(source.nodes(), (piece + 1L) * PIECE);
    int counted = 0;
    for (int node = piece * PIECE; node < end; node++) {
      if (node % ASKED_EVERY == 0) {
        context.checkCancelled();
      }
      if (source.isSet(node)) {
        generator.split(node);
        int more = generator.confident() - counted;
        counted += more;
        limit(found.addAndGet(more));
      }
    }
    return generator;
  }

  private void limit(long rules) {
    if (rules > options.maxRules()) {
      throw new FitException(
          "more than "
              + options.maxRules()
              + " rules have a confidence of at least "
              + options.thresholds().confidence(),
          "raise minConfidence or the miner's minSupport, set maxConsequent(1) or maxAntecedent,"
              + " or raise maxRules");
    }
  }
}
