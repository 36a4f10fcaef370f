package com.acme.shadowing;

import io.memoir.CacheData;
import java.util.List;

/** Gives its own type parameter to a supertype whose methods have one of the same name. */
@CacheData
public interface Shadowing<T> extends Base<List<T>> {}
