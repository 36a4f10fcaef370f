/** Threads of our own, which keep nobody and nothing alive. */
@NullMarked
package io.memoir.runtime.thread;

import org.jspecify.annotations.NullMarked;
