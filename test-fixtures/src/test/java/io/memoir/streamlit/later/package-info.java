/** Examples of docs/from-streamlit.md. Results that come later. */
@NullMarked
package io.memoir.streamlit.later;

import org.jspecify.annotations.NullMarked;
