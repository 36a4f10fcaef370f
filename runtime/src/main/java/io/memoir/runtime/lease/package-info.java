/** Leases of resources: who holds them, and what happens when nobody does any more. */
@NullMarked
package io.memoir.runtime.lease;

import org.jspecify.annotations.NullMarked;
