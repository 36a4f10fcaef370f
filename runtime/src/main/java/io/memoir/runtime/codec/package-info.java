/** The codec that is used unless a program supplies another one: FST, without any JVM flag. */
@NullMarked
package io.memoir.runtime.codec;

import org.jspecify.annotations.NullMarked;
