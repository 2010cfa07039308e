/**
 * The rules of the house, as tests: every module applies them to its own classes.
 *
 * <p>{@link io.bellwether.house.HouseRules} holds the rules on bytecode, {@link
 * io.bellwether.house.SourceRules} those on sources. The packages {@code bad} and {@code good}
 * below hold fixtures: code that each rule has to reject, and code close to the border that none
 * may reject.
 */
@NullMarked
package io.bellwether.house;

import org.jspecify.annotations.NullMarked;
