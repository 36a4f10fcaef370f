/**
 * The annotations of Memoir. Read {@link io.memoir.CacheData} first, then
 * {@link io.memoir.CacheResource}.
 *
 * <p>A method that carries one of the two is a <em>function</em>; what it returned is a
 * <em>result</em>; the arguments that identify one call are its <em>key</em>. For a type {@code X}
 * that declares or inherits a function the annotation processor generates a <em>wrapper</em>, the
 * class {@code X_Cached} in the same package.
 */
@NullMarked
package io.memoir;

import org.jspecify.annotations.NullMarked;
