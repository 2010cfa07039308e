/**
 * The programs of the documentation, compiled and run.
 *
 * <p>To add one, write it: a fence of {@code java} in README.md or CONTRIBUTING.md, or {@code
 * <pre>{@code ... }</pre>} in a {@code package-info.java} of core, timeseries or ml. {@link
 * io.bellwether.examples.blocks.CodeBlocksTest} finds it. It needs no imports. Variables that it
 * uses and does not declare are fields of {@link io.bellwether.examples.blocks.Given}: {@code
 * sales}, {@code train}, {@code test}, {@code customers}, {@code invoices}, {@code monthly}, {@code
 * daily}, {@code demand} and so on. Files that it names, by {@code Path.of("...")}, are those of a
 * folder of its own, in which {@code orange-juice.csv} and {@code sales.csv} lie.
 *
 * <p>A page that needs other data has a class {@code <Page>Given}, such as {@link
 * io.bellwether.examples.blocks.GlmGiven}. What is to be asserted of the results stands in a
 * resource of this package, {@code <Page>.java}; it is appended to the block. Second blocks of a
 * page are called {@code <Page>2}.
 */
package io.bellwether.examples.blocks;
