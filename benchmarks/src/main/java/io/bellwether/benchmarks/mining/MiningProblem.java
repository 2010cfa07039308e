package io.bellwether.benchmarks.mining;

import io.bellwether.benchmarks.forecast.SharedData;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input of the benchmarks of item sets: baskets and a support, those of {@code
 * shared/anchors/ml.md}, section c, from the files beside the project.
 */
@State(Scope.Benchmark)
public class MiningProblem {

  private static final Path INPUTS = Path.of("anchors", "inputs");

  /** What independent miners find: a search that leaves sets out is quick. */
  private static final Map<String, MiningTotals> KNOWN =
      Map.of(
          "groceries:0.01", new MiningTotals(333, 82_103),
          "groceries:0.001", new MiningTotals(13_492, 339_547),
          "t10i4:0.01", new MiningTotals(385, 807_396),
          "t10i4:0.005", new MiningTotals(1_073, 1_257_955),
          "t10i4:0.001", new MiningTotals(27_532, 6_659_711),
          "retail:0.01", new MiningTotals(1_840, 630_746),
          "retail:0.005", new MiningTotals(16_352, 2_519_616),
          "retail:0.002", new MiningTotals(6_189_593, 286_323_880));

  /** The baskets and the share of them that must hold a set. */
  @Param({"t10i4:0.001", "retail:0.005", "retail:0.002", "groceries:0.001"})
  private String work = "";

  private Baskets baskets = Baskets.builder().build();

  /** Called by JMH. */
  public MiningProblem() {}

  /**
   * Makes a problem outside of JMH.
   *
   * @param work the baskets and the support, such as {@code retail:0.005}; {@code quest} and a
   *     number for so many baskets of {@link QuestBaskets#t10i4}, such as {@code quest1000000:0.01}
   * @return the problem
   */
  public static MiningProblem of(String work) {
    MiningProblem problem = new MiningProblem();
    problem.work = work;
    problem.load();
    return problem;
  }

  /** Reads or makes the baskets. */
  @Setup
  public void load() {
    baskets = data().startsWith("quest") ? quest() : read();
  }

  private String data() {
    return work.substring(0, work.indexOf(':'));
  }

  private Baskets quest() {
    BasketsBuilder builder = Baskets.builder();
    long count = Long.parseLong(data().substring("quest".length()));
    for (List<String> basket : QuestBaskets.t10i4(count, 0).named()) {
      builder.add(basket);
    }
    return builder.build();
  }

  private Baskets read() {
    boolean table = data().equals("t10i4");
    List<String> lines =
        table
            ? SharedData.lines("t10i4d100k_baskets.csv.gz")
            : SharedData.lines(INPUTS, data() + ".dat.gz");
    Pattern separator = Pattern.compile(table ? "[|]" : " +");
    BasketsBuilder builder = Baskets.builder();
    for (String line : lines.subList(table ? 1 : 0, lines.size())) {
      String items = table ? line.substring(line.indexOf(',') + 1) : line.strip();
      builder.add(List.of(separator.split(items, 0)));
    }
    return builder.build();
  }

  /**
   * Returns the name of the problem.
   *
   * @return the baskets and the support
   */
  public String name() {
    return work;
  }

  /**
   * Returns the baskets.
   *
   * @return the baskets
   */
  public Baskets baskets() {
    return baskets;
  }

  /**
   * Returns the smallest support.
   *
   * @return a share of the baskets
   */
  public double minSupport() {
    return Double.parseDouble(work.substring(work.indexOf(':') + 1));
  }

  /**
   * Returns the smallest support.
   *
   * @return a number of baskets
   */
  public int minCount() {
    return (int) Math.ceil(minSupport() * baskets.size() * (1 - 1e-12));
  }

  /**
   * Returns the baskets as libraries of others want them.
   *
   * @return the numbers of the items, ascending, a row for each basket
   */
  public int[][] rows() {
    int[][] rows = new int[baskets.size()][];
    for (int basket = 0; basket < rows.length; basket++) {
      rows[basket] = new int[baskets.length(basket)];
      for (int i = 0; i < rows[basket].length; i++) {
        rows[basket][i] = baskets.itemAt(basket, i);
      }
    }
    return rows;
  }

  /**
   * Compares with what independent miners find.
   *
   * @param found what was found
   * @throws IllegalStateException if it is something else
   */
  public void check(MiningTotals found) {
    MiningTotals known = KNOWN.getOrDefault(work, found);
    if (!known.equals(found)) {
      throw new IllegalStateException(work + " has " + known + ", not " + found);
    }
  }
}
