/** Races of sessions that end with whatever goes on in them, for jcstress. */
@NullMarked
package io.memoir.runtime.scope;

import org.jspecify.annotations.NullMarked;
