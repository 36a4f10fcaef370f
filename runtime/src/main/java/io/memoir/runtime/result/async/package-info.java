/** Functions that return stages: what comes of the stage is the result. */
@NullMarked
package io.memoir.runtime.result.async;

import org.jspecify.annotations.NullMarked;
