package io.memoir.benchmarks.peer.micronaut;

import io.memoir.benchmarks.work.Functions;

/** The bodies under a type of their own: the cached beans are functions too. */
record Delegate(Functions functions) {}
