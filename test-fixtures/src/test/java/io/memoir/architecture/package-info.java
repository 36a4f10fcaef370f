/** What depends on what, and how things are named, in all modules. */
@NullMarked
package io.memoir.architecture;

import org.jspecify.annotations.NullMarked;
