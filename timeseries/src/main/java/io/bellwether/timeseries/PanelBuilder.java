package io.bellwether.timeseries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects series. Not for several threads at once.
 *
 * @since 0.1.0
 */
public final class PanelBuilder {

  final Frequency frequency;
  final SeriesKeys.Builder keys;
  final SeriesStore.Builder store;
  String timeName = "time";
  String valueName = "value";
  List<String> covariateNames = List.of();
  final List<SeriesStore.Builder> covariates = new ArrayList<>();
  private boolean empty = true;

  PanelBuilder(Frequency frequency, List<String> keyNames) {
    this.frequency = Objects.requireNonNull(frequency, "frequency");
    keys = SeriesKeys.builder(keyNames);
    store = new SeriesStore.Builder(frequency);
  }

  /**
   * Says what the time of a period is called in tables. Default {@code time}.
   *
   * @param name of the column
   * @return this builder
   */
  public PanelBuilder timeName(String name) {
    timeName = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * Says what the values are called in tables. Default {@code value}.
   *
   * @param name of the column
   * @return this builder
   */
  public PanelBuilder valueName(String name) {
    valueName = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * Adds a series.
   *
   * @param key a key that no other series has
   * @param series of the frequency of the panel; copied
   * @return this builder
   * @throws IllegalArgumentException if the key is taken or has not one value a key name, the
   *     series has another frequency, or the series before it had covariates
   */
  public PanelBuilder add(SeriesKey key, TimeSeries series) {
    return add(key, series, Covariates.none());
  }

  /**
   * Adds a series with what is known besides.
   *
   * @param key a key that no other series has
   * @param series of the frequency of the panel; copied
   * @param known covariates of the names that those of the first series have; copied
   * @return this builder
   * @throws IllegalArgumentException if the key is taken or has not one value a key name, the
   *     series or a covariate has another frequency, or the covariates have other names
   */
  public PanelBuilder add(SeriesKey key, TimeSeries series, Covariates known) {
    checkFrequency(key, series);
    List<String> names = known.names();
    if (!empty && !names.equals(covariateNames)) {
      throw new IllegalArgumentException(
          "series " + key + " has the covariates " + names + ", others " + covariateNames);
    }
    names.forEach(name -> checkFrequency(key, known.series(name)));
    keys.add(key);
    if (empty) {
      covariateNames = names;
      names.forEach(name -> covariates.add(new SeriesStore.Builder(frequency)));
      empty = false;
    }
    store.add(series);
    for (int i = 0; i < names.size(); i++) {
      covariates.get(i).add(known.series(names.get(i)));
    }
    return this;
  }

  private void checkFrequency(SeriesKey key, TimeSeries series) {
    if (!series.frequency().equals(frequency)) {
      throw new IllegalArgumentException(
          "series " + key + " is " + series.frequency() + ", the panel " + frequency);
    }
  }

  /**
   * Builds the panel.
   *
   * @return the panel, series in the order in which they were added
   */
  public Panel build() {
    return new Panel(this);
  }
}
