/**
 * The body hash: what a cached method's source says, without what it merely looks like.
 *
 * <p>{@link io.memoir.processor.source.BodyHasher} is the entry. A {@code SourceText} is cut into
 * tokens by the {@code Lexer}, {@code Declarations} finds the members among the tokens,
 * {@code Reach} follows names from a method to the members it uses, and {@code NameResolver} says
 * what the mentioned type names mean. None of it asks the compiler for a tree, so every compiler
 * and every processor order leads to the same hash.
 */
@NullMarked
package io.memoir.processor.source;

import org.jspecify.annotations.NullMarked;
