package io.bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bellwether.data.DataException;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Wrong data are refused by an exception that names the place. */
final class DataFaults {

  private DataFaults() {}

  static DataException assertNamed(ThrowingCallable work, String column) {
    Throwable thrown = catchThrowable(work);
    assertThat(thrown).as("wrong value in '%s'", column).isInstanceOf(DataException.class);
    DataException fault = (DataException) thrown;
    assertThat(fault.column()).isEqualTo(column);
    return fault;
  }

  static void assertNamed(ThrowingCallable work, String column, int row) {
    assertThat(assertNamed(work, column).line()).isEqualTo(OptionalLong.of(row));
  }
}
