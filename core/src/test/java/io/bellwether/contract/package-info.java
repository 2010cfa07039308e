/**
 * The contract suites: what every implementation of a contract has to do, written once.
 *
 * <p>A test class implements {@link io.bellwether.contract.TransformerContract} or {@link
 * io.bellwether.contract.RegressorContract} and says what it tests; it inherits all checks. {@link io.bellwether.contract.ContractCoverage} finds implementations
 * without such a test class, in whatever module.
 *
 * <pre>{@code
 * class ScalerContractTest implements TransformerContract<Scaler> {
 *   public List<TransformerCase<Scaler>> cases() {
 *     return List.of(TransformerCase.of(Scaler::standard).missing(Outcome.KEPT));
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.bellwether.contract;

import org.jspecify.annotations.NullMarked;
