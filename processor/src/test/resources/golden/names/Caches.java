package com.acme.names;

/** Is named as a class of the runtime. */
public record Caches(int n) {}
