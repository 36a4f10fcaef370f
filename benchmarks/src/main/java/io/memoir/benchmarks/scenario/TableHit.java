package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** E3: a hit of a function that returns a table, by value, beside a clone of its arrays. */
@Fork(jvmArgsAppend = {"-Xms6g", "-Xmx6g"}) // The table takes 320 MB, and so does each copy.
public class TableHit extends PeerState {

  /** How long the four columns are. */
  @Param("10000000")
  public int rows;

  private Functions functions = new Bodies();
  private Table stored = new Bodies().table(0);

  /** Makes a state without results. */
  public TableHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(Peer.MEMOIR);
    stored = functions.table(rows);
  }

  /** A hit. */
  @Benchmark
  public Table hit() {
    return functions.table(rows);
  }

  /** A clone of each array. */
  @Benchmark
  public Table copyByClone() {
    return stored.copyByClone();
  }
}
