/** What Streamlit's own tests assert, of functions as a user writes them. */
@NullMarked
package io.memoir.promises.streamlit;

import org.jspecify.annotations.NullMarked;
