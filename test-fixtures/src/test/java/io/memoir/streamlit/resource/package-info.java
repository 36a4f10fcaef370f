/** Examples of docs/from-streamlit.md. Resources: every caller gets the same instance. */
@NullMarked
package io.memoir.streamlit.resource;

import org.jspecify.annotations.NullMarked;
