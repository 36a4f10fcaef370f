/** What a content is made of, and where two contents differ. */
@NullMarked
package io.memoir.runtime.key.content;

import org.jspecify.annotations.NullMarked;
