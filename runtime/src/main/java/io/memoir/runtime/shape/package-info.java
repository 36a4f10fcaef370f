/**
 * What the processor writes about the user's types: how their fields are read for keys, and how
 * copies of them are made, without reflection. For generated code.
 */
@NullMarked
package io.memoir.runtime.shape;

import org.jspecify.annotations.NullMarked;
