/** Races in the store, in its own package: some look at what only the store sees. */
@NullMarked
package io.memoir.runtime.store;

import org.jspecify.annotations.NullMarked;
