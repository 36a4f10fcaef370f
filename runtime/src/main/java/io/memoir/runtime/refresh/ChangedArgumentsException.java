package io.memoir.runtime.refresh;

/** Arguments changed between a call and the refresh of its result, which is another result then. */
final class ChangedArgumentsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChangedArgumentsException(String function) {
    super("The arguments of " + function + " were changed after the call, or the method changes"
        + " them.\nGive it arguments that stay as they are, or leave refresh out.");
  }
}
