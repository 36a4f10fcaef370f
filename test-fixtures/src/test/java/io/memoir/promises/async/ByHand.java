package io.memoir.promises.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Returns stages that a test completes. */
final class ByHand implements Sources {

  private final List<CompletableFuture<?>> _stages = new ArrayList<>();

  /** What a method does before it returns its stage. */
  private @Nullable Supplier<? extends @Nullable CompletableFuture<?>> _instead;

  /** The stage that the call of that number returned, from 0. */
  @SuppressWarnings("unchecked")
  <T extends @Nullable Object> CompletableFuture<T> stage(int number) {
    return (CompletableFuture<T>) _stages.get(number);
  }

  /** How often a method was run. */
  int runs() {
    return _stages.size();
  }

  /** Lets methods return something else, or throw. */
  void instead(Supplier<? extends @Nullable CompletableFuture<?>> returned) {
    _instead = returned;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // Null is what a test may want.
  private <T extends @Nullable Object> CompletableFuture<T> begin() {
    CompletableFuture<T> stage = new CompletableFuture<>();
    _stages.add(stage);
    return _instead == null ? stage : (CompletableFuture<T>) _instead.get();
  }

  @Override
  public CompletableFuture<List<String>> load(String id) {
    return begin();
  }

  @Override
  public CompletionStage<List<String>> bounded(String id) {
    return begin();
  }

  @Override
  public CompletableFuture<List<String>> kept(String id) {
    return begin();
  }

  @Override
  public CompletableFuture<String> query(String id, Object _connection) {
    return begin();
  }

  @Override
  public CompletableFuture<Object> anything(String id) {
    return begin();
  }

  @Override
  public CompletableFuture<Void> warmUp(String id) {
    return begin();
  }

  @Override
  public CompletionStage<Wire> connect(String id) {
    return begin();
  }

  @Override
  public int length(Wire wire) {
    return _stages.size();
  }
}
