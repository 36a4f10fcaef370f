/** What happens to results when something happens to the directory they are in. */
@NullMarked
package io.memoir.promises.disk.damage;

import org.jspecify.annotations.NullMarked;
