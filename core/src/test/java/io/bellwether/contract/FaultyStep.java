package io.bellwether.contract;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.RowwiseTransformer;
import io.bellwether.model.StepEffect;
import io.bellwether.model.Transformer;
import io.bellwether.rows.RowProgram;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Subtracts the largest value of a column, with a fault or, for comparison, without. */
final class FaultyStep implements Transformer {

  private static final AtomicInteger CALLS = new AtomicInteger();

  /** What the step does wrong, and the clause that must notice. */
  enum Fault {
    NONE(""),
    READS_TARGET("target and auxiliary columns are not looked at"),
    LEARNS_FIRST_ROW("the order of rows does not matter"),
    COUNTS_ROWS_OF_BLOCK("picking rows before gives the same as after"),
    REMEMBERS_CALLS("the same seed gives the same bits"),
    FILLS("a missing value is treated as documented"),
    FITS_NOTHING("no rows, and too few, are refused"),
    DEAF("an interrupt stops it"),
    EQUALS_ALL("a specification is a value"),
    SILENT("effects name features and count rows");

    private final String clause;

    Fault(String clause) {
      this.clause = clause;
    }

    String clause() {
      return clause;
    }
  }

  private final String column;
  private final Fault fault;

  FaultyStep(String column, Fault fault) {
    this.column = column;
    this.fault = fault;
  }

  @Override
  public Fitted fit(Dataset train, ColumnRoles roles, FitContext context) {
    if (fault != Fault.DEAF) {
      context.checkCancelled();
    }
    NumericColumn values = train.numeric(column);
    if (!roles.isFeature(column)) {
      throw new IllegalArgumentException("column '" + column + "' is no feature");
    }
    if (train.rowCount() == 0 && fault != Fault.FITS_NOTHING) {
      throw new FitException("there are no training rows", "give some");
    }
    return new Fitted(this, largest(values) + wrong(train), train.rowCount());
  }

  private static double largest(NumericColumn values) {
    double largest = 0;
    for (double value : values.values()) {
      largest = value > largest ? value : largest;
    }
    return largest;
  }

  private double wrong(Dataset train) {
    return switch (fault) {
      case REMEMBERS_CALLS -> CALLS.incrementAndGet();
      case LEARNS_FIRST_ROW -> train.numeric("quantity").value(0);
      case READS_TARGET -> train.numeric(SampleTables.TARGET).value(0);
      default -> 0;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FaultyStep step
        && (fault == Fault.EQUALS_ALL || column.equals(step.column));
  }

  @Override
  public int hashCode() {
    return fault == Fault.EQUALS_ALL ? 1 : column.hashCode();
  }

  @Override
  public String toString() {
    return "FaultyStep.of(\"" + column + "\")";
  }

  /** The step, fitted. */
  static final class Fitted implements RowwiseTransformer {

    private final FaultyStep step;
    private final double by;
    private final long rows;

    private Fitted(FaultyStep step, double by, long rows) {
      this.step = step;
      this.by = by;
      this.rows = rows;
    }

    @Override
    public void compile(RowProgram.Builder program) {
      int source = program.numbers(step.column);
      int target = program.register();
      boolean fills = step.fault == Fault.FILLS;
      double slope = step.fault == Fault.COUNTS_ROWS_OF_BLOCK ? 1 : 0;
      program.add(
          (registers, count) -> {
            for (int i = 0; i < count; i++) {
              double value = registers[source][i];
              registers[target][i] = (fills && Double.isNaN(value) ? 0 : value) - by + slope * i;
            }
          });
      program.defineNumbers(step.column, target);
    }

    @Override
    public List<StepEffect> effects() {
      return step.fault == Fault.SILENT
          ? List.of()
          : List.of(new StepEffect(step.column, "largest " + by, rows, rows));
    }

    @Override
    public String toString() {
      return "Fitted[" + step.column + " by " + by + "]";
    }
  }
}
