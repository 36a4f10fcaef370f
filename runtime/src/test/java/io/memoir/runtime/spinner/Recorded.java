package io.memoir.runtime.spinner;

import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A listener that notes what it is told. */
final class Recorded implements SpinnerListener {

  final List<String> events = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void begin(Spinner spinner) {
    events.add("begin " + spinner.label());
  }

  @Override
  public void progress(Spinner spinner) {
    events.add("progress " + spinner.label());
  }

  @Override
  public void end(Spinner spinner) {
    events.add("end " + spinner.label());
  }
}
