/**
 * What tests of wrappers use. Begin with {@link io.memoir.testing.CachesExtension}, which gives
 * each test its own caches, and {@link io.memoir.testing.MemoirAssertions}.
 */
@NullMarked
package io.memoir.testing;

import org.jspecify.annotations.NullMarked;
