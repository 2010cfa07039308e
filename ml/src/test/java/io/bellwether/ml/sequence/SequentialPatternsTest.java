package io.bellwether.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.persist.ModelFile;
import io.bellwether.persist.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Patterns and rules of the example of the paper, by hand. */
class SequentialPatternsTest {

  private final SequentialPatterns found =
      PrefixSpan.builder().minCount(2).build().mine(PrefixSpanTest.paper());

  @Test
  void orderedByCountLengthItemsAndNames() {
    List<SequentialPattern> list = found.list();
    assertThat(list.stream().limit(7).map(SequentialPattern::text))
        .containsExactly("a", "b", "c", "a -> b", "a -> c", "d", "e");
    for (int i = 1; i < list.size(); i++) {
      assertThat(list.get(i).count()).isLessThanOrEqualTo(list.get(i - 1).count());
    }
    assertThat(found.top(2)).isEqualTo(list.subList(0, 2));
    assertThat(found.top(1000)).isEqualTo(list);
    assertThat(new ArrayList<>(list)).isEqualTo(list);
  }

  @Test
  void looksUp() {
    SequentialPattern pattern = found.find(List.of(Set.of("b", "a"), Set.of("c"))).orElseThrow();
    assertThat(pattern.text()).isEqualTo("a + b -> c");
    assertThat(pattern.support()).isEqualTo(0.5);
    assertThat(pattern.itemCount()).isEqualTo(3);
    assertThat(found.find(List.of(Set.of("nobody")))).isEmpty();
    assertThat(found.find(List.of(Set.of("g")))).isEmpty();
    assertThatThrownBy(() -> found.support(List.of(Set.of("g"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("g is not among the 53 patterns found");
    assertThatThrownBy(() -> found.find(List.of(Set.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(found.containing("d")).hasSize(10).allMatch(p -> p.text().contains("d"));
    assertThat(found.containing("g")).isEmpty();
    assertThatThrownBy(() -> found.containing("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'nobody' is not one of the 7 items of the sequences");
  }

  @Test
  void rulesByHand() {
    // <a d> has 2 of the 4 that have a; 3 of 4 have d
    SequenceRule rule =
        found.rules().withAntecedent("a").withConsequent("d").list().stream()
            .filter(r -> r.antecedent().equals(List.of(Set.of("a"))))
            .findFirst()
            .orElseThrow();
    assertThat(rule.confidence()).isEqualTo(0.5);
    assertThat(rule.support()).isEqualTo(0.5);
    assertThat(rule.lift()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(rule.sentence())
        .isEqualTo(
            "Customers who bought a go on to buy d in 50% of cases, 0.67 times the usual rate;"
                + " 2 customers.");
    SequenceRule longer =
        new SequenceRule(List.of(Set.of("X"), Set.of("Z", "Y")), Set.of("W"), 31, 100, 200, 1000);
    assertThat(longer.sentence())
        .startsWith(
            "Customers who bought X and later Y with Z go on to buy W in 31% of cases, 1.6");
    assertThatThrownBy(() -> new SequenceRule(List.of(Set.of("X")), Set.of("W"), 5, 4, 9, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("counts are 5");
  }

  @Test
  void rulesAreFilteredAndSorted() {
    SequenceRules all = found.rules();
    assertThat(all.size())
        .isEqualTo((int) found.list().stream().filter(p -> p.length() > 1).count());
    assertThat(all.minConfidence(0.7).list()).isNotEmpty().allMatch(r -> r.confidence() >= 0.7);
    assertThat(all.minLift(1.1).list()).isNotEmpty().allMatch(r -> r.lift() >= 1.1);
    assertThat(all.withConsequent("d", "nobody", "c").list())
        .isNotEmpty()
        .isEqualTo(
            all.list().stream()
                .filter(r -> r.consequent().contains("c") || r.consequent().contains("d"))
                .toList());
    assertThat(all.withAntecedent("nobody").list()).isEmpty();
    assertThatThrownBy(() -> all.withAntecedent()).hasMessageContaining("no item named");
    assertThat(all.withoutRepeats().list())
        .isNotEmpty()
        .noneMatch(r -> r.antecedent().stream().anyMatch(e -> e.containsAll(r.consequent())));
    List<SequenceRule> byLift = all.sortByLift().list();
    List<SequenceRule> byConfidence = all.sortByConfidence().list();
    for (int i = 1; i < all.size(); i++) {
      assertThat(byLift.get(i).lift()).isLessThanOrEqualTo(byLift.get(i - 1).lift());
      assertThat(byConfidence.get(i).confidence())
          .isLessThanOrEqualTo(byConfidence.get(i - 1).confidence());
    }
    assertThat(all.sortByLift().sortByCount().list().get(0).count()).isEqualTo(4);
    assertThat(all.toDataset().rowCount()).isEqualTo(all.size());
    assertThat(all.summary().lines())
        .hasSize(23)
        .startsWith(all.toString())
        .element(3)
        .asString()
        .startsWith("a -> b");
    assertThatThrownBy(() -> all.minConfidence(1.1)).hasMessageContaining("minConfidence is 1.1");
    assertThatThrownBy(() -> all.minLift(Double.NaN)).hasMessageContaining("minLift is NaN");
  }

  @Test
  void equalByContent() {
    SequentialPatterns again =
        PrefixSpan.builder().minCount(2).build().mine(PrefixSpanTest.paper());
    assertThat(again).isEqualTo(found).hasSameHashCodeAs(found);
    SequentialPatterns fewer =
        PrefixSpan.builder().minCount(3).build().mine(PrefixSpanTest.paper());
    assertThat(fewer).isNotEqualTo(found).isNotEqualTo("patterns");
    assertThat(again.rules()).isEqualTo(found.rules()).hasSameHashCodeAs(found.rules());
    assertThat(again.rules().minLift(1.1)).isNotEqualTo(found.rules());
    assertThat(PrefixSpanTest.paper())
        .isEqualTo(PrefixSpanTest.paper())
        .hasSameHashCodeAs(PrefixSpanTest.paper())
        .isNotEqualTo(Sequences.builder().build());
  }

  @Test
  void showsItself() {
    assertThat(found).hasToString("SequentialPatterns[53 patterns with at least 2 of 4 customers]");
    assertThat(found.summary()).contains("elements", "a -> b", "minCount=2");
    assertThat(found.toDataset().columnNames())
        .containsExactly("pattern", "length", "items", "count", "support");
    assertThat(found.toDataset().rowCount()).isEqualTo(53);
  }

  @Test
  void savedWithoutLossAndNotFromNonsense() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(found, out);
    SequentialPatterns again =
        ModelFile.load(new ByteArrayInputStream(out.toByteArray()), SequentialPatterns.class);
    assertThat(again.list()).isEqualTo(found.list());
    assertThat(again.rules().list()).isEqualTo(found.rules().list());
    assertThat(again.specification()).isEqualTo(found.specification());
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    ModelFile.save(
        new SequentialPatterns(
            found.specification(), 3, found.items(), found.store(), found.report()),
        wrong);
    assertThatThrownBy(
            () ->
                ModelFile.load(
                    new ByteArrayInputStream(wrong.toByteArray()), SequentialPatterns.class))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("counts that contradict each other");
  }
}
