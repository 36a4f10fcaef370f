package io.memoir.runtime.code.source;

/**
 * A library that the program calls.
 *
 * <p>Immutable.
 *
 * @param name the name of its jar
 * @param identity changes with everything in it that can run
 */
public record Library(String name, String identity) {}
