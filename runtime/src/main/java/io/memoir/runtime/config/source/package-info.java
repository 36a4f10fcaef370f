/** Where configuration is said: the builder, the system, the environment, files. */
@NullMarked
package io.memoir.runtime.config.source;

import org.jspecify.annotations.NullMarked;
