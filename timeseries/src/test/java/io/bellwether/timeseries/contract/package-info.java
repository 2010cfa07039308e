/**
 * The contract suite of forecasters: what every implementation has to do, written once.
 *
 * <p>A test class of a forecaster implements {@link
 * io.bellwether.timeseries.contract.ForecasterContract} and gives its subject; {@link
 * io.bellwether.contract.ContractCoverage} finds forecasters without such a test class, in whatever
 * module.
 *
 * <pre>{@code
 * class NaiveContractTest implements ForecasterContract<Naive> {
 *   public ForecasterSubject<Naive> subject() {
 *     return ForecasterSubject.of(Naive::create, SampleSeries.monthly()).minimumLength(2).missing(FITS);
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.bellwether.timeseries.contract;

import org.jspecify.annotations.NullMarked;
