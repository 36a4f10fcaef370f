/** The examples of docs/from-streamlit.md, and the test that it shows nothing else. */
@NullMarked
package io.memoir.streamlit;

import org.jspecify.annotations.NullMarked;
