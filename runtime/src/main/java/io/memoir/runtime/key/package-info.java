/**
 * From arguments to keys: what makes two calls the same call.
 *
 * <p>{@link io.memoir.runtime.key.Arguments} turns each argument into a component of a key. A value
 * that cannot change and compares exactly is its own component. Where results live in this process,
 * small content is held itself, as a {@link io.memoir.runtime.key.exact.Tuple}. Of everything else
 * the component is the SHA-256 digest of a canonical encoding. All kinds tell apart the same
 * arguments, and which kind it is depends on the content alone.
 *
 * <h2>What counts as content</h2>
 *
 * <ul>
 *   <li>Numbers, strings and other values: their exact type and value. {@code 1}, {@code 1L},
 *       {@code 1.0} and {@code "1"} differ, as do {@code 0.0} and {@code -0.0}, {@code 1.0} and
 *       {@code 1.00} as {@code BigDecimal}; all NaN are one. A box is the same as its primitive.
 *   <li>Lists of the JDK: the elements in order, whatever class holds them: an {@code ArrayList}
 *       and a {@code List.of} are the same. Likewise queues and deques. A {@code LinkedList} is a
 *       list.
 *   <li>Sets and maps of the JDK: the elements or entries, whatever their order and class. One that
 *       is sorted by a comparator of its own has that comparator as content too. So have priority
 *       queues, whose elements count whatever their order in the heap.
 *   <li>Collections of the JDK that are none of these, such as {@code Map.values()}: in their
 *       order.
 *   <li>Arrays: component type and every element, as they are at the time of the call.
 *   <li>Enum constants: declaring class and name. Classes: their name.
 *   <li>Records and other classes of the user with members that carry {@link io.memoir.CacheKey}:
 *       the full class name and these members.
 *   <li>Other records and classes of the user: the full class name and all instance fields, also
 *       transient, inherited and captured ones; not those whose name begins with an underscore or
 *       that carry {@link io.memoir.Unhashed}. A class that extends a collection of the JDK has its
 *       elements and its own fields as content; one that extends {@code AbstractList} or another of
 *       the JDK's empty frames has its fields.
 *   <li>Internet addresses: the address and the host name, if it is known at the time of the call;
 *       nothing is looked up. Paths, files, URIs and URLs: their text; nothing is opened.
 *   <li>Which objects are shared does not count: a list with one element twice is the same as a
 *       list with two equal elements.
 *   <li>A value for which a hash function is registered: what that returns, by the rules above. It
 *       wins over them at any depth, is called once for each place the value is met at, and is not
 *       applied, nor is any other, inside its own result. Elements of primitive arrays are not met.
 *   <li>The result of a {@code @CacheResource} function: the call that made it, whatever its
 *       content. A hash function wins over this; values that are their own keys are not affected.
 *   <li>An object under {@link io.memoir.ById}: its identity, in this process only.
 * </ul>
 *
 * <p>Everything else has no hash: a clear error is better than a wrong result.
 *
 * <h2>The encoding</h2>
 *
 * <p>It is the same in every run, on every machine and JDK. Each value begins with one byte that
 * says its kind ({@code Tag}); names and strings begin with their length and are UTF-16; numbers
 * are big-endian. So every encoding can be told from every other, and none is the beginning of
 * another.
 *
 * <p>A value with parts is a <em>tree</em>. Inside another tree it stands as the SHA-256 digest of
 * its own encoding: head, then parts in order. Where order does not count, each element (each key
 * and value together) is digested, and the digests are sorted as unsigned bytes. An object that the
 * encoding is inside of already stands as a back reference: how many trees up it is. Cycles of the
 * same form are therefore equal.
 *
 * <p>Where results live in this process only, the elements of an array of primitives, and the units
 * of a text, of 2 KB or more stand in it as the sums of {@code BlockHash}, which a secret key goes
 * into; and the calls and objects that keys are made of, as numbers.
 *
 * <h2>Small content</h2>
 *
 * <p>A tuple has a head, which says what the encoding says before its parts, and the parts in
 * order; of a set or map one part, a set or map of parts. An argument has one if all in it weighs
 * 64 or less, is at most 8 containers deep, and has none of these in it: a comparator of its own, a
 * priority queue, properties, a class that extends a collection of the JDK, elements of a set or
 * keys of a map that are equal by content but not for the set or map, a value with a hash function.
 */
@NullMarked
package io.memoir.runtime.key;

import org.jspecify.annotations.NullMarked;
