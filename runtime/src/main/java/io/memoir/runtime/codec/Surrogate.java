package io.memoir.runtime.codec;

import java.io.Serializable;

/**
 * What FST examines in place of every class. It opens fields and methods of the class it examines,
 * which the JDK forbids for its own classes; an interface has none.
 */
interface Surrogate extends Serializable {}
