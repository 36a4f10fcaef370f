/** What is bound to the thread of a call, and goes along when work is handed to another thread. */
@NullMarked
package io.memoir.runtime.context;

import org.jspecify.annotations.NullMarked;
