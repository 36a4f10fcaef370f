/** Problems of annotated types: their codes, texts and places, and how they are printed. */
@NullMarked
package io.memoir.processor.report;

import org.jspecify.annotations.NullMarked;
