/** Examples of docs/from-streamlit.md. What each session has for itself. */
@NullMarked
package io.memoir.streamlit.session;

import org.jspecify.annotations.NullMarked;
