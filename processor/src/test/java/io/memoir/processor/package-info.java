/** Tests of the processor as a whole: goldens, bad files, and what compilers and builds need. */
@NullMarked
package io.memoir.processor;

import org.jspecify.annotations.NullMarked;
