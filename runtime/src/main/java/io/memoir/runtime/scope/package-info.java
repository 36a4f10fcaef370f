/** Results that each session has for itself. */
@NullMarked
package io.memoir.runtime.scope;

import org.jspecify.annotations.NullMarked;
