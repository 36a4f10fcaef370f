@NullMarked
package io.memoir.session;

import org.jspecify.annotations.NullMarked;
