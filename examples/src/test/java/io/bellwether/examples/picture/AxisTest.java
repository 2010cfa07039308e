package io.bellwether.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void ticksAreRoundNumbersWithThousandsSetApart() {
    assertThat(Axis.of("pounds", 0, 605_123))
        .hasToString("pounds [0, 100,000, 200,000, 300,000, 400,000, 500,000, 600,000]");
    assertThat(Axis.of("", -0.11, 0.16)).hasToString(" [-0.10, -0.05, 0.00, 0.05, 0.10, 0.15]");
  }

  @Test
  void beginsAtZeroIfValuesDo() {
    assertThat(Axis.of("", 0, 10, Double.NaN).low()).isZero();
    assertThat(Axis.of("", 5, 10).low()).isBetween(4.0, 5.0);
  }

  @Test
  void sharesArePercent() {
    assertThat(Axis.ofShares("", -0.8, 0.4)).hasToString(" [-80%, -60%, -40%, -20%, 0%, 20%, 40%]");
  }

  @Test
  void halfIsAsFarFromOneAsDouble() {
    Axis axis = Axis.ofFactors("", Math.log(0.2), Math.log(5));

    assertThat(axis).hasToString(" [1/4, 1/2, 1, 2, 4]");
    assertThat(axis.low()).isCloseTo(-axis.high(), within(1e-12));
  }

  @Test
  void timesHaveTicksAtTheFirstOfMonthsOrYears() {
    assertThat(times("2010-12-06", "2012-01-23"))
        .hasToString(" [Jan 2011, Mar 2011, May 2011, Jul 2011, Sep 2011, Nov 2011, Jan 2012]");
    assertThat(times("1982-04-01", "2018-12-01"))
        .hasToString(" [1985, 1990, 1995, 2000, 2005, 2010, 2015]");
    assertThat(times("2013-01-01", "2019-12-01"))
        .hasToString(" [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]");
    assertThat(times("2013-01-01", "2014-01-01").named("time").toString()).startsWith("time [");
  }

  @Test
  void rowsAreBelowOneAnother() {
    assertThat(Axis.ofRows(List.of("first", "second"))).hasToString(" [first, second]");
  }

  private static Axis times(String first, String last) {
    return Axis.ofTimes(
        LocalDate.parse(first).atStartOfDay(), LocalDate.parse(last).atStartOfDay());
  }
}
