/** Locks between processes, which the operating system gives up when their owner dies. */
@NullMarked
package io.memoir.runtime.disk.lock;

import org.jspecify.annotations.NullMarked;
