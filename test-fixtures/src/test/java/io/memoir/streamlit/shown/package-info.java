/** Examples of docs/from-streamlit.md. What is shown while functions run, and by their hits. */
@NullMarked
package io.memoir.streamlit.shown;

import org.jspecify.annotations.NullMarked;
