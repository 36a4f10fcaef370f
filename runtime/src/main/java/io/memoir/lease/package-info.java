/** Resources that are not released while somebody uses them. */
@NullMarked
package io.memoir.lease;

import org.jspecify.annotations.NullMarked;
