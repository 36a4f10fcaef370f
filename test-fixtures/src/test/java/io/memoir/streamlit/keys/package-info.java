/** Examples of docs/from-streamlit.md. What identifies a call. */
@NullMarked
package io.memoir.streamlit.keys;

import org.jspecify.annotations.NullMarked;
