package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.Dataset;
import io.bellwether.data.Header;
import io.bellwether.ml.SharedFiles;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Real baskets beside the project; skipped where they are not. */
class SharedBasketsTest {

  private static final BasketFile LISTS =
      BasketFile.separatedBy('|').id(',').header(Header.PRESENT);

  /** The numbers are those of the data's page in R: 9,835 x 169, 43,367 ones, whole milk 2,513. */
  @Test
  void groceries() {
    Baskets baskets = LISTS.read(SharedFiles.path("data/groceries_baskets.csv"));

    assertThat(baskets.size()).isEqualTo(9_835);
    assertThat(baskets.itemCount()).isEqualTo(169);
    assertThat(baskets.occurrences()).isEqualTo(43_367);
    assertThat(baskets.support(baskets.number("whole milk").orElseThrow())).isEqualTo(2_513);
    assertThat(baskets.report().duplicateItems()).isZero();
  }

  @Test
  void groceriesWithCategories() {
    Dataset items = SharedFiles.table("data/groceries_items.csv");
    Taxonomy taxonomy =
        Taxonomy.from(items, "item", "category", "department").categoryLabel("%s (%level)");

    Baskets baskets = LISTS.read(SharedFiles.path("data/groceries_baskets.csv")).with(taxonomy);

    assertThat(baskets.itemCount()).isEqualTo(169 + 55 + 10);
    assertThat(baskets.report().uncategorisedItems()).isZero();
    int sausage = baskets.number("sausage").orElseThrow();
    int sausages = baskets.number("sausage (category)").orElseThrow();
    assertThat(baskets.isRelated(sausage, sausages)).isTrue();
    assertThat(baskets.support(sausages)).isGreaterThan(baskets.support(sausage));
  }

  /** The numbers are those of the FIMI repository's file: 100,000 x 870, 1,010,228 ones. */
  @Test
  void t10i4() {
    Baskets baskets = LISTS.read(SharedFiles.path("data/t10i4d100k_baskets.csv.gz"));

    assertThat(baskets.size()).isEqualTo(100_000);
    assertThat(baskets.itemCount()).isEqualTo(870);
    assertThat(baskets.occurrences()).isEqualTo(1_010_228);
  }

  /** The numbers are those under which independent miners were measured: 20,728 x 3,941. */
  @Test
  void retailInTheFormOfFimi() {
    Baskets baskets = BasketFile.fimi().read(SharedFiles.path("anchors/inputs/retail.dat.gz"));

    assertThat(baskets.size()).isEqualTo(20_728);
    assertThat(baskets.itemCount()).isEqualTo(3_941);
    assertThat(
            BasketFile.fimi()
                .minCount(104)
                .read(SharedFiles.path("anchors/inputs/retail.dat.gz"))
                .itemCount())
        .isEqualTo(
            (int)
                baskets.itemFrequencies().stream()
                    .filter(row -> row.number("count") >= 104)
                    .count());
  }

  /**
   * The numbers are those of pandas 1.5.3: {@code d = d[d.description != '']}, {@code
   * d.invoice_no.nunique()}, {@code d.drop_duplicates(['invoice_no', 'description'])}, and so on.
   */
  @Test
  void onlineRetailWithTimesAndCustomers() {
    Baskets baskets =
        Baskets.from(SharedFiles.table("data/online_retail.csv.gz"))
            .basket("invoice_no")
            .item("description")
            .time("invoice_date")
            .customer("customer_id")
            .build();

    assertThat(baskets.size()).isEqualTo(24_446);
    assertThat(baskets.itemCount()).isEqualTo(4_223);
    assertThat(baskets.occurrences()).isEqualTo(529_586);
    assertThat(baskets.report().duplicateItems()).isEqualTo(10_869);
    assertThat(baskets.report().missingItems()).isEqualTo(1_454);
    assertThat(baskets.report().mixedTimes()).isEqualTo(43);
    assertThat(baskets.report().mixedCustomers()).isZero();
    assertThat(baskets.report().missingCustomers()).isEqualTo(2_256);
    assertThat(baskets.customers()).hasSize(4_372);
    assertThat(baskets.itemFrequencies().numeric("count").value(0)).isEqualTo(2_302);
    assertThat(baskets.before(LocalDateTime.of(2011, 11, 1, 0, 0)).size()).isEqualTo(20_059);
  }
}
