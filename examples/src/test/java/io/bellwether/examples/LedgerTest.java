package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LedgerTest {

  /** The script rounds sums to pence, and three prices of the file have a tenth of a penny. */
  private static final double PENNY = 0.0051;

  private static final Dataset LINES =
      Csv.parse(
          """
          invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country
          1,12345A,BUNTING,10,2011-01-03T09:00:00,5,7,United Kingdom
          1,12345A,BUNTING,10,2011-01-03T09:00:00,5,7,United Kingdom
          2,12345A,BUNTING,2,2011-01-03T10:00:00,5,7,United Kingdom
          C3,12345A,BUNTING,-10,2011-01-04T10:00:00,5,7,United Kingdom
          C4,12345A,BUNTING,-99,2011-01-04T11:00:00,5,7,United Kingdom
          5,12345A,,-3,2011-01-04T12:00:00,0,,United Kingdom
          6,POST,POSTAGE,1,2011-01-04T12:00:00,18,8,France
          C7,D,Discount,-1,2011-01-04T12:00:00,4,8,France
          8,54321,LANTERN,3,2011-01-04T13:00:00,2,,United Kingdom
          """);

  @Test
  void countsEachLineOnceUnderTheFirstKindThatFits() {
    assertThat(Ledger.of(LINES).stream().map(LedgerTest::entry))
        .containsExactly(
            "2011-01-03 cancelled 1 50.0",
            "2011-01-03 repeated 1 50.0",
            "2011-01-03 sold 1 10.0",
            "2011-01-04 cancellation 2 -545.0",
            "2011-01-04 not sold 1 0.0",
            "2011-01-04 service 2 14.0",
            "2011-01-04 sold 1 6.0");
  }

  @Test
  void theLedgerOfTheExamplesIsThatOfTheWholeFile() {
    Optional<Path> file = wholeFile();
    Assumptions.assumeTrue(file.isPresent(), "the whole file of transactions is not there");

    Dataset made = Ledger.of(file.orElseThrow());
    Dataset given = Ledger.read();

    assertThat(made.rowCount()).isEqualTo(given.rowCount());
    for (int i = 0; i < given.rowCount(); i++) {
      assertThat(key(made.row(i))).isEqualTo(key(given.row(i)));
      assertThat(made.row(i).number("pounds"))
          .isCloseTo(given.row(i).number("pounds"), within(PENNY));
    }
  }

  private static Optional<Path> wholeFile() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared/data/online_retail.csv.gz"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String entry(Row row) {
    return key(row) + " " + row.number("pounds");
  }

  private static String key(Row row) {
    return row.text("date") + " " + row.text("kind") + " " + (int) row.number("lines");
  }
}
