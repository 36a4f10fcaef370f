package com.acme.merged;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Throws and returns less. */
public interface Right {
  String read(int n) throws FileNotFoundException, TimeoutException;

  List<String> names() throws TimeoutException;

  <U extends Comparable<U>> List<U> sorted(U first) throws FileNotFoundException;

  int old(int n);
}
