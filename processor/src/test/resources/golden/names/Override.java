package com.acme.names;

/** Is named as an annotation of the language. */
public record Override(int n) {}
