/** A program whose results the commands look at. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
