/**
 * What a program may supply: how results become bytes and bytes become results.
 *
 * @serial exclude
 */
@NullMarked
package io.memoir.spi;

import org.jspecify.annotations.NullMarked;
