assertThat(better).isLessThan(1);
assertThat(failed).isEmpty();
assertThat(told).last().isEqualTo(new io.bellwether.model.Progress("forecast", 6, 6));
assertThat(Csv.read(file).rowCount()).isEqualTo(6 * 13);
double parts = 0;
for (SeriesKey key : List.of(SeriesKey.of("Leeds", "(all)"), SeriesKey.of("York", "(all)"))) {
  parts += plan.forecast(key).orElseThrow().mean().value(0);
}
assertThat(plan.forecast(SeriesKey.of("(all)", "(all)")).orElseThrow().mean().value(0))
    .isCloseTo(parts, within(1e-9));
