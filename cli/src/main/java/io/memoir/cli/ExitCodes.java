package io.memoir.cli;

/** What the program ends with. */
final class ExitCodes {

  /** All is as it should be. */
  static final int FINE = 0;

  /** Something was found: {@code why} a call would run, damage, no such result. */
  static final int FOUND = 1;

  /** The command cannot be understood. */
  static final int USAGE = 2;

  /** The directory cannot be read, or written. */
  static final int DIRECTORY = 3;

  /** The program itself is at fault. */
  static final int FAULT = 70;

  private ExitCodes() {}
}
