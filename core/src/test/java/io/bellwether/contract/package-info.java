/**
 * The contract suites: what every implementation of a contract has to do, written once.
 *
 * <p>A test class of a preprocessing step implements {@link
 * io.bellwether.contract.TransformerContract} and lists cases; one of a regressor implements {@link
 * io.bellwether.contract.RegressorContract} and gives its subject. Both inherit all checks. {@link
 * io.bellwether.contract.ContractCoverage} finds implementations without such a test class, in
 * whatever module.
 *
 * <p>{@link io.bellwether.contract.WrongInputs} makes tests of tables of wrong inputs, {@link
 * io.bellwether.contract.WrongInput} by row.
 *
 * <pre>{@code
 * class ScalerContractTest implements TransformerContract<Scaler> {
 *   public List<TransformerCase<Scaler>> cases() {
 *     return List.of(TransformerCase.of(Scaler::standard).missing(Outcome.KEPT));
 *   }
 * }
 *
 * class RidgeContractTest implements RegressorContract<Ridge> {
 *   public RegressorSubject<Ridge> subject() {
 *     return RegressorSubject.of(() -> Ridge.of(0.1), ContractData.numbers(), "units").minimumRows(2);
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.bellwether.contract;

import org.jspecify.annotations.NullMarked;
