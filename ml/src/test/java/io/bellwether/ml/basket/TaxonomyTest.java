package io.bellwether.ml.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.TextColumn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Categories of items, alone and in baskets. */
class TaxonomyTest {

  private static final Dataset TABLE =
      Dataset.of(
          TextColumn.of("item", "cola", "beer", "ham", "bag", "sausage", "gift"),
          TextColumn.of("kind", "soda", "alcohol", "sausage", null, "sausage", null),
          TextColumn.of("department", "drinks", "drinks", "meat", "meat", "meat", null));

  private static final Baskets BASKETS =
      Baskets.of(
          List.of(
              List.of("cola", "beer"),
              List.of("ham", "sausage", "pen"),
              List.of(),
              List.of("gift", "bag", "ham")));

  private static Taxonomy labelled() {
    return Taxonomy.from(TABLE, "item", "kind", "department").categoryLabel("[%s]");
  }

  @Test
  void levelsGoFromFineToCoarse() {
    Taxonomy taxonomy = labelled();

    assertThat(taxonomy.ancestors("cola")).containsExactly("[soda]", "[drinks]");
    assertThat(taxonomy.ancestors("bag")).containsExactly("[meat]");
    assertThat(taxonomy.ancestors("gift")).isEmpty();
    assertThat(taxonomy.ancestors("pen")).isEmpty();
    assertThat(taxonomy.items()).containsExactly("cola", "beer", "ham", "bag", "sausage", "gift");
    assertThat(taxonomy.categories())
        .containsExactly("[soda]", "[drinks]", "[alcohol]", "[sausage]", "[meat]");
    assertThat(taxonomy).hasToString("Taxonomy[6 items, 5 categories]");
  }

  @Test
  void basketsTakeInTheCategories() {
    Baskets general = BASKETS.with(labelled());

    assertThat(general.hasTaxonomy()).isTrue();
    assertThat(general.basket(0))
        .containsExactly("cola", "beer", "[soda]", "[drinks]", "[alcohol]");
    assertThat(general.basket(1)).containsExactly("ham", "sausage", "pen", "[sausage]", "[meat]");
    assertThat(general.length(2)).isZero();
    assertThat(general.basket(3)).containsExactly("ham", "gift", "bag", "[sausage]", "[meat]");
    assertThat(general.items().subList(0, BASKETS.itemCount())).isEqualTo(BASKETS.items());
    assertThat(general.support(general.number("[meat]").orElseThrow())).isEqualTo(2);
    assertThat(general.report().uncategorisedItems()).isEqualTo(2);
    assertThat(labelled().uncategorised(BASKETS)).containsExactly("pen", "gift");
    assertThat(labelled().uncategorised(general)).containsExactly("pen", "gift");
    assertThat(general.summary()).contains("12, of which 5 are categories");
  }

  @Test
  void relationsAreKnownByNumber() {
    Baskets general = BASKETS.with(labelled());
    int cola = general.number("cola").orElseThrow();
    int soda = general.number("[soda]").orElseThrow();
    int drinks = general.number("[drinks]").orElseThrow();
    int meat = general.number("[meat]").orElseThrow();

    assertThat(general.isRelated(cola, drinks)).isTrue();
    assertThat(general.isRelated(drinks, cola)).isTrue();
    assertThat(general.isRelated(soda, drinks)).isTrue();
    assertThat(general.isRelated(cola, meat)).isFalse();
    assertThat(general.isRelated(cola, general.number("beer").orElseThrow())).isFalse();
    assertThat(general.isRelated(cola, cola)).isFalse();
    assertThat(general.ancestors(cola)).containsExactly(soda, drinks);
    general.ancestors(cola)[0] = 0;
    assertThat(general.ancestors(cola)).containsExactly(soda, drinks);
    assertThat(general.isCategory(soda)).isTrue();
    assertThat(general.isCategory(cola)).isFalse();
    assertThat(BASKETS.isRelated(0, 1)).isFalse();
    assertThat(BASKETS.ancestors(0)).isEmpty();
    assertThat(BASKETS.hasTaxonomy()).isFalse();
    assertThatThrownBy(() -> BASKETS.isRelated(0, 99))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void partsKeepTheTaxonomy() {
    Baskets general = BASKETS.with(labelled());
    int meat = general.number("[meat]").orElseThrow();

    assertThat(general.slice(0, 2).isRelated(general.number("ham").orElseThrow(), meat)).isTrue();
    assertThat(general.slice(0, 2)).isEqualTo(BASKETS.slice(0, 2).with(labelled()));
    Baskets less = general.without(List.of("cola", "[sausage]"));
    assertThat(less.items()).doesNotContain("cola", "[sausage]").contains("[soda]", "ham");
    int ham = less.number("ham").orElseThrow();
    assertThat(less.ancestors(ham)).containsExactly(less.number("[meat]").orElseThrow());
    assertThat(IntStream.range(0, less.itemCount()).filter(less::isCategory).mapToObj(less::item))
        .containsExactly("[soda]", "[drinks]", "[alcohol]", "[meat]");
  }

  @Test
  void aTaxonomyIsPartOfEquality() {
    Baskets general = BASKETS.with(labelled());
    Baskets plain = Baskets.of(IntStream.range(0, 4).mapToObj(general::basket));

    assertThat(general).isEqualTo(BASKETS.with(labelled()));
    assertThat(general).hasSameHashCodeAs(BASKETS.with(labelled()));
    assertThat(general).isNotEqualTo(plain);
    assertThat(labelled())
        .isEqualTo(labelled())
        .hasSameHashCodeAs(labelled())
        .isNotEqualTo(labelled().categoryLabel("(%s)"))
        .isNotEqualTo(Taxonomy.from(TABLE, "item", "kind").categoryLabel("[%s]"));
  }

  @Test
  void namesOfCategoriesMustDifferFromThoseOfItems() {
    Taxonomy plain = Taxonomy.from(TABLE, "item", "kind", "department");
    Taxonomy drinks = Taxonomy.builder().item("cola", "pen").build();

    assertThatIllegalArgumentException()
        .isThrownBy(plain::categories)
        .withMessageContaining("'sausage' is an item and a category");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASKETS.with(plain))
        .withMessage(
            "'sausage' is an item and a category; tell them apart by a label of categories, as"
                + " .categoryLabel(\"[%s]\")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASKETS.with(drinks))
        .withMessageContaining("'pen' is an item and a category");
    assertThat(BASKETS.with(drinks.categoryLabel("all of %s")).number("all of pen")).isPresent();
  }

  @Test
  void equalNamesOfTwoLevelsAreToldApartByTheirLevel() {
    Taxonomy taxonomy =
        Taxonomy.from(
            Dataset.of(
                TextColumn.of("item", "apple"),
                TextColumn.of("kind", "fruit"),
                TextColumn.of("department", "fruit")),
            "item",
            "kind",
            "department");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> taxonomy.categoryLabel("[%s]").ancestors("apple"))
        .withMessageContaining("level 'kind' and one of level 'department' are both called")
        .withMessageContaining(".categoryLabel(\"%s (%level)\")");
    assertThat(taxonomy.categoryLabel("%s (%level)").ancestors("apple"))
        .containsExactly("fruit (kind)", "fruit (department)");
  }

  @Test
  void aLabelIsNoFormatString() {
    Taxonomy taxonomy = Taxonomy.builder().item("a", "50% off %s %n").build();

    assertThat(taxonomy.categoryLabel("100%d <%s> %level%").ancestors("a"))
        .containsExactly("100%d <50% off %s %n> category%");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> taxonomy.categoryLabel("category"))
        .withMessageContaining("must contain %s");
  }

  @Test
  void itemsAndCategoriesMayHaveSeveralParents() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .item("beer", "alcohol", "promotion")
            .item("beer", "local")
            .category("alcohol", "drinks", "adults")
            .category("local", "drinks")
            .build();

    assertThat(taxonomy.ancestors("beer"))
        .containsExactly("alcohol", "promotion", "local", "drinks", "adults");
    Baskets baskets = Baskets.of(List.of(List.of("beer", "pen"))).with(taxonomy);
    assertThat(baskets.basket(0)).hasSize(7);
    int drinks = baskets.number("drinks").orElseThrow();
    assertThat(baskets.isRelated(drinks, baskets.number("local").orElseThrow())).isTrue();
    assertThat(baskets.isRelated(drinks, baskets.number("promotion").orElseThrow())).isFalse();
  }

  @Test
  void numbersAscendInsideABasket() {
    Taxonomy taxonomy = Taxonomy.builder().item("x", "A").item("y", "B").item("z", "A").build();

    Baskets baskets = Baskets.of(List.of(List.of("x"), List.of("y", "z"))).with(taxonomy);

    assertThat(baskets.basket(1)).containsExactly("y", "z", "A", "B");
    int[] numbers = new int[4];
    baskets.copy(1, numbers, 0);
    assertThat(numbers).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aCircleIsShown() {
    TaxonomyBuilder builder =
        Taxonomy.builder()
            .item("cola", "soda")
            .category("soda", "drinks")
            .category("drinks", "food")
            .category("food", "goods", "drinks");

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage(
            "a category must not belong to itself, but here is a circle: drinks -> food -> drinks");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Taxonomy.builder().category("a", "a").build())
        .withMessageContaining("a -> a");
  }

  @Test
  void wrongTablesAreRefused() {
    Dataset nameless =
        Dataset.of(TextColumn.of("item", "a", null), TextColumn.of("kind", "x", "y"));

    assertThatThrownBy(() -> Taxonomy.from(nameless, "item", "kind"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 1, column 'item': the item has no name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Taxonomy.from(TABLE, "item", "kinds"))
        .withMessageContaining("did you mean 'kind'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Taxonomy.from(TABLE, "item"))
        .withMessageContaining("name at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Taxonomy.from(TABLE, "item", "kind", "kind"))
        .withMessageContaining("named twice");
    assertThatIllegalStateException()
        .isThrownBy(() -> BASKETS.with(labelled()).with(labelled()))
        .withMessageContaining("have a taxonomy already");
  }
}
