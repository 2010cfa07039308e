assertThat(weekly.length()).isEqualTo(WEEKS);
assertThat(advice).contains("ordinary difference");
assertThat(left).contains("Ljung-Box");
assertThat(next.horizon()).isEqualTo(8);
assertThat(enough).isBetween(eightWeeks.mean(), 2 * eightWeeks.mean());
assertThat(chosen.series()).isEqualTo(weekly);
