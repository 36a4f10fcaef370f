/**
 * The annotation processor of Memoir: {@code read} makes a model of an annotated type,
 * {@code check} finds its problems, {@code report} prints them, and {@code write} makes the
 * wrapper.
 */
@NullMarked
package io.memoir.processor;

import org.jspecify.annotations.NullMarked;
