package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.lock.LockFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a collection is to do.
 *
 * <p>Immutable.
 *
 * @param folder the folder of everything that has our form
 * @param locks tells who is alive; null if the file system has no locks
 * @param seal what files are sealed with; files sealed otherwise are left alone
 * @param mostBytes what all results may take; {@link Long#MAX_VALUE} for no bound
 * @param keepSuperseded how long results of an older version of the code are kept after their last
 *     use
 * @param clock the wall clock
 */
public record CollectionPlan(
    Path folder,
    @Nullable LockFile locks,
    Seal seal,
    long mostBytes,
    Duration keepSuperseded,
    InstantSource clock) {}
