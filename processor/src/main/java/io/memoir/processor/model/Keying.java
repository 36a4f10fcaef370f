package io.memoir.processor.model;

import java.util.List;

/**
 * What identifies a result of a function, besides its arguments as they are.
 *
 * @param hashFunctions the hash functions of the function
 */
public record Keying(List<Setting<HashFunction>> hashFunctions) {}
