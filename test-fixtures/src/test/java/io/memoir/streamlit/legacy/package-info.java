/**
 * Examples of docs/from-streamlit.md. What was written with the first annotation, {@code st.cache}.
 */
@NullMarked
package io.memoir.streamlit.legacy;

import org.jspecify.annotations.NullMarked;
