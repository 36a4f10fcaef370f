package io.memoir.streamlit.legacy;

import java.nio.file.Path;

/** A file: what counts of it is its name and when it was written. */
public record FileReference(Path path) {}
