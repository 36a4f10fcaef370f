package io.memoir.streamlit.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Computes. */
final class SlowComputations implements Computations {

  @Override
  public Map<String, Integer> expensive(int a, int b) {
    return new HashMap<>(Map.of("product", a * b));
  }

  @Override
  public List<Integer> watched(int length) {
    List<Integer> squares = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      squares.add(i * i);
    }
    return squares;
  }

  @Override
  public List<Integer> strict(int length) {
    return watched(length);
  }

  @Override
  public Map<String, Integer> shared() {
    return new ConcurrentHashMap<>();
  }

  @Override
  public List<String> lines(FileReference file) throws IOException {
    return Files.readAllLines(file.path());
  }

  @Override
  public double run(Engine engine, double input) {
    return input + engine.worker().getName().length();
  }

  @Override
  public double random() {
    return Math.random();
  }
}
