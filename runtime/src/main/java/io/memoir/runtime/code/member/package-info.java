/** The members of a class as its class file has them, without what compilers only number. */
@NullMarked
package io.memoir.runtime.code.member;

import org.jspecify.annotations.NullMarked;
