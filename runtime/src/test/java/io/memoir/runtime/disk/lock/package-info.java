/** Tests of locks between processes. */
@NullMarked
package io.memoir.runtime.disk.lock;

import org.jspecify.annotations.NullMarked;
