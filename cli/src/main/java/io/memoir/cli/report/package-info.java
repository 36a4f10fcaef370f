/** What commands have to say, as tables for people and as JSON for programs. */
@NullMarked
package io.memoir.cli.report;

import org.jspecify.annotations.NullMarked;
