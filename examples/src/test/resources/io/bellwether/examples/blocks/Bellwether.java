assertThat(fitted.model().coefficient("price").interval(0.95).lower()).isLessThan(-20);
assertThat(fitted.evaluate(split.test()).r2()).isGreaterThan(0.8);
assertThat(units).isBetween(150.0, 300.0);
