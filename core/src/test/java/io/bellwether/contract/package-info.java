/**
 * Contract suites: what every part of a kind has to keep, written once.
 *
 * <p>A regressor is put under contract by one line in its test:
 *
 * <pre>{@code
 * class RidgeContractTest implements RegressorContract<Ridge> {
 *   public RegressorSubject<Ridge> subject() {
 *     return RegressorSubject.of(() -> Ridge.of(0.1), ContractData.numbers(), "units").minimumRows(2);
 *   }
 * }
 * }</pre>
 *
 * <p>{@link io.bellwether.contract.ContractCoverage} fails for a regressor that forgets it. {@link
 * io.bellwether.contract.RegressorContractTest} shows that every check can fail.
 */
package io.bellwether.contract;
