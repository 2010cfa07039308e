assertThat(why).element(0).asString().startsWith("Baskets with ").contains("TEACUP", "times the usual rate");
assertThat(trend).contains("GREEN REGENCY TEACUP");
assertThat(offers).element(0).satisfies(offer -> assertThat(offer.item()).contains("TEACUP"));
assertThat(offers.get(0).because()).startsWith("Baskets with PINK REGENCY TEACUP also hold");
assertThat(tried.metrics(1).hitRate()).isGreaterThan(tried.metrics(0).hitRate());
assertThat(ModelFile.load(file, RuleRecommenderModel.class).recommend(pair, 5))
    .hasSize(5)
    .isEqualTo(next.recommend(pair, 5));
assertThat(later.size()).isPositive();
