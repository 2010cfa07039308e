package io.bellwether.ml.recommend;

class PopularityContractTest implements RecommenderContract<Popularity> {

  @Override
  public Popularity recommender() {
    return Popularity.create();
  }
}
