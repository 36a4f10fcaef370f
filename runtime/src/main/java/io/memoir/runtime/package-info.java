/**
 * What generated wrappers call, and what programs and tests hold: {@link io.memoir.runtime.Caches}
 * first, then the handles {@link io.memoir.runtime.DataCache} and
 * {@link io.memoir.runtime.ResourceCache}.
 */
@NullMarked
package io.memoir.runtime;

import org.jspecify.annotations.NullMarked;
