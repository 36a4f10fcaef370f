/**
 * Sessions: what one user's visit, one job or one request is to functions with
 * {@link io.memoir.Scope#SESSION}. {@link io.memoir.session.Session} is where to begin;
 * {@link io.memoir.session.CallContext} takes everything that a call needs along to other threads.
 */
@NullMarked
package io.memoir.session;

import org.jspecify.annotations.NullMarked;
