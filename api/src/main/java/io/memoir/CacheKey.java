package io.memoir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a type what identifies its values in keys: only the members that carry this count, with
 * the full name of the value's class. Without it all instance fields count.
 *
 * <pre>{@code
 * record Model(@CacheKey String version, float[] weights) {}
 *
 * final class Portfolio {
 *   private final @CacheKey long id;
 *   ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li>It holds for a class if a field or method of the class, of a superclass, or of an interface
 *       that one of these implements carries it. Members of subclasses without it then do not
 *       count, but two values of different classes are never the same.
 *   <li>A field counts by its content, also if its name begins with an underscore.
 *   <li>A method counts by the content of what it returns. It has no parameters, returns something,
 *       is not static, and may be private. It is called for each use as an argument, perhaps more
 *       than once; equal values return equal results each time. What it throws is the cause of a
 *       {@code HashFuncException}.
 *   <li>A method that overrides another counts once, whichever of the two carries the annotation,
 *       and it is the overriding one that is called.
 *   <li>On a record component it counts once: its field.
 *   <li>A field {@code id} and a method {@code id()} are different members; so is a private method,
 *       or a field, from one of the same name in a superclass.
 *   <li>A class that is otherwise no argument, such as an {@link AutoCloseable} one or one that
 *       extends a class of the JDK, is one by this. Enum constants and lambdas are not affected.
 * </ul>
 *
 * <p>A static member, or a method with parameters or without a result, makes the class an
 * unhashable argument. A registered hash function for the class wins.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface CacheKey {}
