package io.memoir.benchmarks.disk;

/** How much is measured. */
public enum Scale {
  /** What the goals speak of. */
  FULL(6, 20, 1_000, 48, 100_000, 10_000_000),
  /** Everything once. */
  SMOKE(0, 1, 20, 2, 100, 1_000);

  final int warmups;
  final int rounds;
  final int pages;
  final int blocks;
  final int files;
  final int rows;

  Scale(int warmups, int rounds, int pages, int blocks, int files, int rows) {
    this.warmups = warmups;
    this.rounds = rounds;
    this.pages = pages;
    this.blocks = blocks;
    this.files = files;
    this.rows = rows;
  }

  /** How many of the files are read by a process that has nothing in memory. */
  int coldReads() {
    return files / 10;
  }
}
