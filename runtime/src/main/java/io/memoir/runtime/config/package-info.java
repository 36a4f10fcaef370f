/**
 * Configuration: what is said about functions outside of their source.
 *
 * <p>{@link io.memoir.runtime.config.source.Sources} collects entries from where they are said,
 * {@code RuleReader} makes rules of them, and {@link io.memoir.runtime.config.Configuration}
 * answers for a function which of them hold. Two steps decide. First each key takes the value of
 * the highest source that has it. Then the most specific key for the function wins.
 */
@NullMarked
package io.memoir.runtime.config;

import org.jspecify.annotations.NullMarked;
