/** Parts of what an annotation says that belong together. */
@NullMarked
package io.memoir.processor.model.policy;

import org.jspecify.annotations.NullMarked;
