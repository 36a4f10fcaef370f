/** A small data app: a page with sliders, whose tables and charts are cached and replayed. */
@NullMarked
package io.memoir.samples.dashboard;

import org.jspecify.annotations.NullMarked;
