/** Examples of docs/from-streamlit.md. Data: every caller gets a copy. */
@NullMarked
package io.memoir.streamlit.data;

import org.jspecify.annotations.NullMarked;
