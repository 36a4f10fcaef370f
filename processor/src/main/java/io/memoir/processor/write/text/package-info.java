/** How the code in methods of a wrapper is put together. */
@NullMarked
package io.memoir.processor.write.text;

import org.jspecify.annotations.NullMarked;
