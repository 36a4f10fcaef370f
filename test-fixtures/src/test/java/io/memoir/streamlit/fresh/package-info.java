/** Examples of docs/from-streamlit.md. Old results that are still of use. */
@NullMarked
package io.memoir.streamlit.fresh;

import org.jspecify.annotations.NullMarked;
