package io.bellwether.preprocess;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Transformer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces columns of labels, or of numeric codes, by one 0/1 column a level (indicator, or dummy,
 * columns), so that models of numbers can use them.
 *
 * <pre>{@code
 * OneHotEncoder.of("brand", "store")
 * OneHotEncoder.of("brand").reference("brand", "minute maid").unseen(UnseenLevels.ALL_ZERO)
 * }</pre>
 *
 * <p>The levels are those that occur in the training rows: labels in alphabetical order (of {@link
 * String#compareTo}), numbers in ascending order. Indicators are called {@code brand=tropicana} and
 * stand where the column stood.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>option</th><th>default</th><th>reason</th></tr>
 * <tr><td>{@link #reference(Reference)}</td><td>the first level gets no column</td><td>linear models
 * with an intercept stay of full rank; R's treatment contrasts</td></tr>
 * <tr><td>{@link #unseen}</td><td>{@link UnseenLevels#FAIL}</td><td>nothing is known about such a
 * row</td></tr>
 * <tr><td>{@link #missing}</td><td>{@link MissingLabels#FAIL}</td><td>filling in is the job of {@link
 * Imputer#mostFrequent()}</td></tr>
 * <tr><td>{@link #maxLevels}</td><td>1,000</td><td>more usually means an identifier</td></tr>
 * </table>
 *
 * <p>A column of one level leaves no indicator behind, unless all are kept. Cost: one pass over the
 * labels; the table then has one column of 8 bytes a row more for each level. Literature: D. B.
 * Suits, "Use of dummy variables in regression equations", <i>JASA</i> 52 (1957), 548-551.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class OneHotEncoder implements Transformer {

  /** The level that missing labels are under {@link MissingLabels#OWN_LEVEL}. */
  static final String MISSING_LEVEL = "missing";

  private static final int DEFAULT_MAX_LEVELS = 1000;

  private final ColumnSelection selection;
  private final Reference reference;
  private final Map<String, String> referenceLevels;
  private final UnseenLevels unseen;
  private final MissingLabels missing;
  private final int maxLevels;

  OneHotEncoder(
      ColumnSelection selection,
      Reference reference,
      Map<String, String> referenceLevels,
      UnseenLevels unseen,
      MissingLabels missing,
      int maxLevels) {
    this.selection = selection;
    this.reference = Objects.requireNonNull(reference, "reference");
    this.referenceLevels = Collections.unmodifiableMap(new TreeMap<>(referenceLevels));
    this.unseen = Objects.requireNonNull(unseen, "unseen");
    this.missing = Objects.requireNonNull(missing, "missing");
    this.maxLevels = maxLevels;
    for (String column : referenceLevels.keySet()) {
      if (!selection.names().contains(column)) {
        throw new IllegalArgumentException(
            "column '" + column + "' is not encoded; encoded are: " + selection);
      }
    }
    if (!(maxLevels >= 1)) {
      throw new IllegalArgumentException("maxLevels is " + maxLevels + ", but must be 1 or more");
    }
  }

  /**
   * Encodes columns.
   *
   * @param columns at least one column of labels or numeric codes, each once
   * @return the specification
   * @throws IllegalArgumentException if no name is given, one is blank or given twice
   */
  public static OneHotEncoder of(String... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("no column is named; name those to encode");
    }
    return new OneHotEncoder(
        ColumnSelection.named(columns),
        Reference.DROP_FIRST,
        Map.of(),
        UnseenLevels.FAIL,
        MissingLabels.FAIL,
        DEFAULT_MAX_LEVELS);
  }

  /**
   * Says which level gets no indicator, in columns for which none is named. Default: {@link
   * Reference#DROP_FIRST}.
   *
   * @param newReference the first level or none
   * @return a changed copy
   */
  public OneHotEncoder reference(Reference newReference) {
    return new OneHotEncoder(selection, newReference, referenceLevels, unseen, missing, maxLevels);
  }

  /**
   * Names the level of a column that gets no indicator, with which a linear model then compares the
   * others.
   *
   * @param column one of the columns to encode
   * @param level a level; of a numeric column, the number as text, such as {@code "5"}
   * @return a changed copy
   * @throws IllegalArgumentException if the column is not one of those to encode
   */
  public OneHotEncoder reference(String column, String level) {
    Map<String, String> changed = new TreeMap<>(referenceLevels);
    changed.put(column, level);
    return new OneHotEncoder(selection, reference, changed, unseen, missing, maxLevels);
  }

  /**
   * Says what to do with levels that were not in the training rows. Default: {@link
   * UnseenLevels#FAIL}.
   *
   * @param newUnseen refuse, or all indicators 0
   * @return a changed copy
   */
  public OneHotEncoder unseen(UnseenLevels newUnseen) {
    return new OneHotEncoder(selection, reference, referenceLevels, newUnseen, missing, maxLevels);
  }

  /**
   * Says what to do with missing labels. Default: {@link MissingLabels#FAIL}.
   *
   * @param newMissing refuse, a level of its own, or all indicators 0
   * @return a changed copy
   */
  public OneHotEncoder missing(MissingLabels newMissing) {
    return new OneHotEncoder(selection, reference, referenceLevels, unseen, newMissing, maxLevels);
  }

  /**
   * Limits the number of levels of a column. Default: 1,000.
   *
   * @param newMaxLevels the largest number of levels, 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException if the number is not positive
   */
  public OneHotEncoder maxLevels(int newMaxLevels) {
    return new OneHotEncoder(selection, reference, referenceLevels, unseen, missing, newMaxLevels);
  }

  ColumnSelection selection() {
    return selection;
  }

  Reference reference() {
    return reference;
  }

  Map<String, String> referenceLevels() {
    return referenceLevels;
  }

  UnseenLevels unseen() {
    return unseen;
  }

  MissingLabels missing() {
    return missing;
  }

  int maxLevels() {
    return maxLevels;
  }

  /**
   * Learns the levels.
   *
   * @throws IllegalArgumentException if a column does not exist, is no feature or holds times; if
   *     an indicator has a name that is taken
   * @throws FitException if there are no rows, a column has no label in any of them or more levels
   *     than allowed, or the reference level named does not occur
   * @throws io.bellwether.data.DataException if a label is missing, under {@link
   *     MissingLabels#FAIL}
   */
  @Override
  public FittedOneHotEncoder fit(Dataset train, ColumnRoles roles, FitContext context) {
    EnumSet<ColumnType> accepted =
        EnumSet.of(ColumnType.NUMERIC, ColumnType.CATEGORICAL, ColumnType.TEXT);
    List<Column> columns = selection.find(train, roles, toString(), accepted);
    List<EncodedColumn> encoded =
        context.map("encode", columns.size(), index -> learn(columns.get(index), context));
    Set<String> taken = new HashSet<>(train.columnNames());
    for (EncodedColumn column : encoded) {
      for (String added : column.indicators()) {
        if (!taken.add(added)) {
          throw new IllegalArgumentException(
              "a column '" + added + "' exists already; rename or drop it first");
        }
      }
    }
    return new FittedOneHotEncoder(this, encoded, train.rowCount());
  }

  /** With the default context. */
  @Override
  public FittedOneHotEncoder fit(Dataset train) {
    return fit(train, ColumnRoles.allFeatures(), FitContext.create());
  }

  private EncodedColumn learn(Column column, FitContext context) {
    context.checkCancelled();
    LevelSearch found = LevelSearch.of(column, missing, maxLevels);
    List<String> levels = found.levels();
    int dropped = reference == Reference.KEEP_ALL ? EncodedColumn.NONE : 0;
    String named = referenceLevels.get(column.name());
    if (named != null) {
      dropped = levels.indexOf(named);
      if (dropped < 0) {
        throw new FitException(
            "the reference level '"
                + named
                + "' of column '"
                + column.name()
                + "' is not in the training rows, which have: "
                + EncodedColumn.listed(levels),
            "name one of these, or give rows of that level");
      }
    }
    return new EncodedColumn(column.name(), levels, found.missingIsLevel(), dropped);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OneHotEncoder encoder
        && selection.equals(encoder.selection)
        && reference == encoder.reference
        && referenceLevels.equals(encoder.referenceLevels)
        && unseen == encoder.unseen
        && missing == encoder.missing
        && maxLevels == encoder.maxLevels;
  }

  @Override
  public int hashCode() {
    return Arrays.asList(selection, reference, referenceLevels, unseen, missing, maxLevels)
        .hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("OneHotEncoder.of(").append(selection).append(")");
    if (reference != Reference.DROP_FIRST) {
      text.append(".reference(Reference.").append(reference).append(")");
    }
    referenceLevels.forEach(
        (column, level) ->
            text.append(".reference(")
                .append(ColumnSelection.quoted(column))
                .append(", ")
                .append(ColumnSelection.quoted(level))
                .append(")"));
    if (unseen != UnseenLevels.FAIL) {
      text.append(".unseen(UnseenLevels.").append(unseen).append(")");
    }
    if (missing != MissingLabels.FAIL) {
      text.append(".missing(MissingLabels.").append(missing).append(")");
    }
    if (maxLevels != DEFAULT_MAX_LEVELS) {
      text.append(".maxLevels(").append(maxLevels).append(")");
    }
    return text.toString();
  }
}
