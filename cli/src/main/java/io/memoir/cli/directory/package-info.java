/** What is in a cache directory, read without the program that filled it. */
@NullMarked
package io.memoir.cli.directory;

import org.jspecify.annotations.NullMarked;
