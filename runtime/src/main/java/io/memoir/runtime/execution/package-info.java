/** What runs of methods do besides returning: it is noted where the run can be found by thread. */
@NullMarked
package io.memoir.runtime.execution;

import org.jspecify.annotations.NullMarked;
