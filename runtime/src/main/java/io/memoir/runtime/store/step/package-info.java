/** Keys that depend on inputs, which are known only once the ones before them are. */
@NullMarked
package io.memoir.runtime.store.step;

import org.jspecify.annotations.NullMarked;
