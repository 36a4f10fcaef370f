package io.memoir.processor.model.policy;

import io.memoir.processor.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What users see while the method of a function runs.
 *
 * @param showSpinner whether they see a spinner, or null if it is not said
 * @param spinner the text beside it, or null if it is not said
 * @param showTime whether the time is beside it, or null if it is not said
 */
public record Display(
    @Nullable Setting<Boolean> showSpinner,
    @Nullable Setting<String> spinner,
    @Nullable Setting<Boolean> showTime) {

  /** Whether the annotation says that nothing is shown. */
  public boolean isHidden() {
    return showSpinner != null && !showSpinner.value();
  }

  /** Whether the annotation asks for the time. */
  public boolean hasTime() {
    return showTime != null && showTime.value();
  }
}
