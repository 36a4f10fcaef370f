/** Examples of docs/from-streamlit.md. What users have set. */
@NullMarked
package io.memoir.streamlit.input;

import org.jspecify.annotations.NullMarked;
