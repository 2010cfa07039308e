package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import org.junit.jupiter.api.Test;

class CleaningTest {

  private static final Dataset RAW =
      Csv.parse(
          """
          invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country
          1,A1,BUNTING,10,2011-01-03T09:00:00,4.95,7,United Kingdom
          1,A1,BUNTING,10,2011-01-03T09:00:00,4.95,7,United Kingdom
          2,A1,BUNTING,10,2011-01-03T10:00:00,4.95,7,United Kingdom
          C3,A1,BUNTING,-10,2011-01-04T10:00:00,4.95,7,United Kingdom
          C4,A1,BUNTING,-99,2011-01-04T11:00:00,4.95,7,United Kingdom
          5,A1,,-3,2011-01-04T12:00:00,0,,United Kingdom
          6,A1,BUNTING,1,2011-01-04T12:00:00,0,8,United Kingdom
          7,A1,BUNTING,1,2011-01-04T12:00:00,10.79,,United Kingdom
          8,A1,BUNTING ,2,2011-01-05T12:00:00,4.95,9,France
          9,A1,BUNTNG,2,2011-01-05T12:30:00,4.95,9,EIRE
          10,A1,BUNTING,2,2011-01-05T12:45:00,4.95,9,EIRE
          """);

  @Test
  void countsWhatEachRuleDoes() {
    Cleaning cleaning = Cleaning.of(RAW);

    assertThat(cleaning.steps())
        .extracting(Cleaning.Step::count)
        .containsExactly(1, 2, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void keepsOrdersUnderOneNameAndRegion() {
    Dataset orders = Cleaning.of(RAW).orders();

    assertThat(orders.stream().map(row -> row.text("invoice_no")))
        .containsExactly("1", "8", "9", "10");
    assertThat(orders.stream().map(row -> row.text("article"))).containsOnly("BUNTING");
    assertThat(orders.stream().map(row -> row.text("region")))
        .containsExactly("UK", "abroad", "abroad", "abroad");
  }
}
