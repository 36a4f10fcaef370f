/** Which code counts: what annotations say of it has a form, and an effect. */
@NullMarked
package io.memoir.processor.check.code;

import org.jspecify.annotations.NullMarked;
