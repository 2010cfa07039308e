/**
 * Pictures of what the library returns, as SVG: forecasts with their intervals, decompositions,
 * residuals, coefficients.
 *
 * <p>A {@link io.bellwether.examples.picture.Picture} is one {@link
 * io.bellwether.examples.picture.Chart} or several; a chart is two {@link
 * io.bellwether.examples.picture.Axis axes} and some {@link io.bellwether.examples.picture.Layer
 * layers}. {@link io.bellwether.examples.picture.ForecastPicture} and its like make whole pictures:
 *
 * <pre>{@code
 * Picture picture =
 *     ForecastPicture.of("revenue", "Revenue, and the next eight weeks", "pounds a week", past, next);
 * Path file = picture.write(Path.of("target/pictures"));
 * }</pre>
 *
 * <p>Lets-Plot draws; it needs neither AWT nor fonts, and the same picture has the same bytes on
 * each machine. Colours are those of M. Okabe and K. Ito, <em>Color Universal Design</em> (2008),
 * which the colour-blind can tell apart, and nothing is said by colour alone.
 */
@NullMarked
package io.bellwether.examples.picture;

import org.jspecify.annotations.NullMarked;
