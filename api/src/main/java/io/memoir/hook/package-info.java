/** What the classes that annotations name as hooks are given, and the hooks that do nothing. */
@NullMarked
package io.memoir.hook;

import org.jspecify.annotations.NullMarked;
