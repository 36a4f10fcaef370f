package io.memoir.runtime.disk;

import io.memoir.runtime.disk.file.Seal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What all functions of one set of caches share on disk.
 *
 * <p>Immutable.
 *
 * @param directory the cache directory, which need not exist
 * @param mostBytes what all results in it may take, 1 or more; {@link Long#MAX_VALUE} for no bound
 * @param keepSuperseded how long results of an older version of the code are kept after their last
 *     use
 * @param maxWait how long a call waits for another process that computes the same result
 * @param seal what files are sealed with
 * @param clock the wall clock
 */
public record DiskSettings(
    Path directory,
    long mostBytes,
    Duration keepSuperseded,
    Duration maxWait,
    Seal seal,
    InstantSource clock) {}
