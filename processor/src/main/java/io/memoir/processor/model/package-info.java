/** What the processor knows about an annotated type: immutable, valid for one round. */
@NullMarked
package io.memoir.processor.model;

import org.jspecify.annotations.NullMarked;
