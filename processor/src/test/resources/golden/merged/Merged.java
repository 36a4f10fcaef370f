package com.acme.merged;

import io.memoir.CacheData;

/** Inherits methods from two sides, which are one method each. */
@CacheData
public interface Merged extends Left, Right {
  Merged clone();
}
