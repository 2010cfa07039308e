/**
 * Keeping fitted things: saving, loading and inspecting model files.
 *
 * <p>Every fitted model and every fitted step is {@link io.bellwether.persist.Saveable}. {@link
 * io.bellwether.persist.ModelFile} saves it and brings it back, to predict the same bits; {@link
 * io.bellwether.persist.ModelLoader} does so under a limit of size, for files of strangers; {@link
 * io.bellwether.persist.ModelManifest} says what a file holds, without making any of it.
 *
 * <pre>{@code
 * ModelFile.save(fitted, Path.of("units.bellwether"));
 * RegressionModel again = ModelFile.load(Path.of("units.bellwether"), RegressionModel.class);
 * ModelManifest manifest = ModelFile.inspect(Path.of("units.bellwether"));
 * }</pre>
 *
 * <p>Ask for the contract ({@code RegressionModel.class}) and not for the class of a model, unless
 * you need what only that class can do: then another method may be put in its place without a
 * change to the program. The module that has the model ({@code bellwether-ml}, {@code
 * bellwether-timeseries}) has to be on the class path of the program that loads it.
 *
 * <p>To keep a model of one's own, implement {@link io.bellwether.persist.Saveable}, write a {@link
 * io.bellwether.persist.ModelCodec} and offer it through {@link io.bellwether.persist.ModelCodecs}:
 *
 * <pre>{@code
 * final class SlopesCodec implements ModelCodec<Slopes> {
 *   public String kind() { return "my-slopes/1"; }
 *   public Class<Slopes> type() { return Slopes.class; }
 *   public void write(Slopes slopes, ModelWriter writer) { writer.put("values", slopes.values()); }
 *   public Slopes read(ModelReader reader) { return new Slopes(reader.doubles("values")); }
 * }
 * }</pre>
 *
 * <h2>What a file cannot do</h2>
 *
 * No class name is read from a file and no object is made but by the codec of an installed module,
 * through the constructors that {@code fit} uses. A foreign, truncated, altered or hostile file
 * ends in a {@link io.bellwether.persist.ModelFormatException}. The checksums tell accidents; they
 * are no signature.
 *
 * <h2>The format, number 1</h2>
 *
 * All numbers are little-endian.
 *
 * <table>
 * <caption>Layout of a file</caption>
 * <tr><th>byte</th><th>length</th><th>what</th></tr>
 * <tr><td>0</td><td>8</td><td>magic: {@code 89 42 57 4D 0D 0A 1A 0A}, that is {@code \x89 B W M \r
 * \n \x1A \n}</td></tr>
 * <tr><td>8</td><td>4</td><td>format number, 1</td></tr>
 * <tr><td>12</td><td>4</td><td><i>m</i>, the length of the manifest: 1 to 67&#8239;108&#8239;864
 * bytes</td></tr>
 * <tr><td>16</td><td>8</td><td><i>a</i>, the length of all arrays in bytes</td></tr>
 * <tr><td>24</td><td><i>m</i></td><td>manifest: a JSON object (RFC 8259) in UTF-8</td></tr>
 * <tr><td>24 + <i>m</i></td><td>4</td><td>CRC-32C (RFC 3720) of all bytes before</td></tr>
 * <tr><td>28 + <i>m</i></td><td><i>a</i></td><td>arrays, one after the other without gap</td></tr>
 * <tr><td>28 + <i>m</i> + <i>a</i></td><td>4</td><td>CRC-32C of all bytes before; the end</td></tr>
 * </table>
 *
 * <p>The manifest has these entries:
 *
 * <dl>
 *   <dt>{@code library}
 *   <dd>the version of the library that wrote the file, a text
 *   <dt>{@code kind}
 *   <dd>a word and a number such as {@code "linear/1"}, which say how to read the state
 *   <dt>{@code inputs}
 *   <dd>where the model has inputs, a list of objects with {@code name}, {@code type} ({@code
 *       NUMERIC}, {@code CATEGORICAL}, {@code DATE}, {@code DATE_TIME}, {@code TEXT}) and, where
 *       they are known, {@code levels}
 *   <dt>{@code specification}
 *   <dd>where the kind keeps it, the specification as text
 *   <dt>{@code summary}
 *   <dd>where the kind keeps one, an object of texts about the training
 *   <dt>{@code state}
 *   <dd>an object of named values
 * </dl>
 *
 * <p>A value of the state is a flag ({@code true}); a whole number of 64 bits ({@code 12}); a
 * number with point or exponent as {@link java.lang.Double#toString} has it, or the text {@code
 * "NaN"}, {@code "Infinity"}, {@code "-Infinity"}; a text; a list of texts; an object of named
 * values (a section) or a list of them; a model, which is an object {@code {"$model": {...}}}
 * around the entries above but for {@code library}, or a list of them; or an array, {@code
 * {"$array": "float64", "length": 3, "offset": 16}}, of type {@code float64} (IEEE 754), {@code
 * int32} or {@code int64}, whose first byte is that many after the beginning of the arrays. Arrays
 * follow each other in the order in which they occur in the JSON text, each once. Names occur once
 * in an object; {@code null} does not occur; sections and models lie at most 64 deep in each other;
 * there are at most 4&#8239;194&#8239;304 tokens.
 *
 * <p>What the state of a kind holds is the matter of its codec. A kind that changes gets a new
 * number, and the old codec stays: files are read for ever, newer ones than the library are refused
 * with the advice to update it.
 */
@NullMarked
package io.bellwether.persist;

import org.jspecify.annotations.NullMarked;
