package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.Peer;

/**
 * One cell of the table of checks; immutable.
 *
 * @param peer who was asked
 * @param column the name of the check
 * @param outcome what it did
 */
public record Checked(Peer peer, String column, Outcome outcome) {}
