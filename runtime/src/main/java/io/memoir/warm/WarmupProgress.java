package io.memoir.warm;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a {@link Warmup} is.
 *
 * @param done the calls that have ended, those that threw included, 0 or more
 * @param failed the calls that threw, 0 or more
 * @param total how many there will be; empty if the arguments do not know their number
 * @param elapsed the time since it was started
 */
public record WarmupProgress(long done, long failed, OptionalLong total, Duration elapsed) {}
