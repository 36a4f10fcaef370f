package io.memoir.processor.report;

/**
 * Every problem that the processor reports, by a code that never changes. {@code docs/errors.md}
 * has a heading for each.
 */
public enum ProblemCode {
  /** The class is final, so no wrapper can extend it. */
  CacheFinalClass(Severity.ERROR),
  /** The class is abstract, so its wrapper would be without its abstract methods. */
  CacheAbstractClass(Severity.ERROR),
  /** The type is sealed, and its wrapper is not among those that it permits. */
  CacheSealedType(Severity.ERROR),
  /** The type cannot be named by a wrapper in the same package. */
  CacheHiddenType(Severity.ERROR),
  /** The class needs an instance of the class that encloses it. */
  CacheInnerClass(Severity.ERROR),
  /** The type is an enum, a record or an annotation type, which nothing extends. */
  CacheTypeKind(Severity.ERROR),
  /** The class has only private constructors, so no wrapper can extend it. */
  CachePrivateConstructors(Severity.ERROR),
  /** There is a class already where the wrapper would be. */
  CacheWrapperExists(Severity.ERROR),
  /** Two constructors become the same when the wrapper adds its caches. */
  CacheConstructorClash(Severity.ERROR),
  /** The annotation on the type caches nothing. */
  CacheNothingCached(Severity.WARNING),
  /** The annotation on the type covers many inherited methods that cannot be cached. */
  CacheInherited(Severity.ERROR),
  /** The method is private, so no wrapper can override it. */
  CachePrivateMethod(Severity.ERROR),
  /** The method is static, so no wrapper can override it. */
  CacheStaticMethod(Severity.ERROR),
  /** The method is final, so no wrapper can override it. */
  CacheFinalMethod(Severity.ERROR),
  /** Supertypes give two methods that no call can tell apart. */
  CacheAmbiguousMethod(Severity.ERROR),
  /** The method is one that the platform calls, such as {@code hashCode}. */
  CacheObjectMethod(Severity.WARNING),
  /** Annotations contradict each other. */
  CacheConflict(Severity.ERROR),
  /** {@code @Uncached} is where nothing would be cached. */
  CacheUnusedUncached(Severity.WARNING),
  /** {@code @Invalidates} names no cached method. */
  CacheInvalidatesName(Severity.ERROR),
  /** {@code @Invalidates} names nothing. */
  CacheInvalidatesNothing(Severity.ERROR),
  /** A method is cached and is to make results invalid, which a hit would not do. */
  CacheInvalidatesCached(Severity.ERROR),
  /** {@code @Invalidates} is in a type that no wrapper is written for. */
  CacheUnusedInvalidates(Severity.WARNING),
  /** Functions are told apart by nothing that could be in the names of their handles. */
  CacheHandleName(Severity.WARNING),
  /** A ttl is a number without a unit. */
  CacheTtlNoUnit(Severity.ERROR),
  /** A ttl has a unit that is not known. */
  CacheTtlUnit(Severity.ERROR),
  /** A ttl is zero, negative, or too long to be counted. */
  CacheTtlRange(Severity.ERROR),
  /** A ttl is no list of numbers with units. */
  CacheTtlForm(Severity.ERROR),
  /** A time of what becomes of old results is no list of numbers with units. */
  CacheRefreshTime(Severity.ERROR),
  /** Something is said of old results where no ttl makes results old. */
  CacheRefreshNoTtl(Severity.ERROR),
  /** A jitter leaves nothing of the ttl. */
  CacheJitterRange(Severity.ERROR),
  /** Old results are to be kept, and nothing uses them. */
  CacheStaleForUnused(Severity.ERROR),
  /** Calls are to wait for a time only that do not wait at all. */
  CacheSoftTimeoutUnused(Severity.ERROR),
  /** Exceptions are kept without a time, or a time is given without exceptions. */
  CacheExceptionTtl(Severity.ERROR),
  /** A type of exceptions is one that is never kept. */
  CacheExceptionType(Severity.ERROR),
  /** A checked exception is to be kept that the method does not declare. */
  CacheExceptionUndeclared(Severity.ERROR),
  /** Two things are said of results that have no meaning together. */
  CacheNotTogether(Severity.ERROR),
  /** A bound is out of range. */
  CacheMaxEntries(Severity.ERROR),
  /** A size is no positive number of bytes with a unit. */
  CacheMaxSize(Severity.ERROR),
  /** A class of results cannot be named by the wrapper. */
  CacheResultTypesHidden(Severity.ERROR),
  /** Classes of results are named that are in memory only. */
  CacheResultTypesMemory(Severity.WARNING),
  /** The text of a spinner is not one short line. */
  CacheSpinnerText(Severity.ERROR),
  /** What a spinner is to show is said where there is none. */
  CacheUnusedSpinner(Severity.WARNING),
  /** A version is no text that could be told from others. */
  CacheVersionForm(Severity.ERROR),
  /** A version takes the place of what else is said of the code. */
  CacheVersionPins(Severity.ERROR),
  /** Classes are to count beside a body that alone counts. */
  CacheDependsOnBody(Severity.ERROR),
  /** A class that is to count has no code that could change. */
  CacheDependsOnType(Severity.ERROR),
  /** A class that is to count cannot be named by the wrapper. */
  CacheDependsOnHidden(Severity.ERROR),
  /** A class that is to count does so already. */
  CacheDependsOnTwice(Severity.WARNING),
  /** A result can be read only once. */
  CacheOneShotResult(Severity.ERROR),
  /** A result stands for something outside of itself, so it cannot be copied. */
  CacheLiveResult(Severity.ERROR),
  /** A result is code, so it cannot be copied. */
  CacheCodeResult(Severity.ERROR),
  /** A result is not there yet, and nobody can be told when it is. */
  CacheFutureResult(Severity.ERROR),
  /** A result is a publisher, so what it will emit cannot be copied. */
  CacheReactiveResult(Severity.ERROR),
  /** A method is a suspend function of Kotlin, so that it may return before it has a result. */
  CacheSuspendFunction(Severity.ERROR),
  /** A result on disk may hold instances of classes that nothing tells. */
  CacheOpenResult(Severity.WARNING),
  /** A method without a result is cached by an annotation on its type. */
  CacheVoid(Severity.ERROR),
  /** A resource is cached for a method without a result. */
  CacheVoidResource(Severity.ERROR),
  /** A resource is a plain value, of which there is nothing to share. */
  CacheValueResource(Severity.WARNING),
  /** A resource that can be closed never is. */
  CacheUnreleased(Severity.WARNING),
  /** An argument can be read only once, so its content cannot be in the key. */
  CacheOneShotArgument(Severity.ERROR),
  /** An argument stands for something outside of itself, so it has no content. */
  CacheLiveArgument(Severity.ERROR),
  /** An argument is code, so it has no content. */
  CacheCodeArgument(Severity.ERROR),
  /** An argument is not there yet, so it has no content. */
  CacheFutureArgument(Severity.ERROR),
  /** The content of an argument is in a class of the JDK that shows none. */
  CacheOpaqueArgument(Severity.ERROR),
  /** The names of parameters are not known. */
  CacheParameterNames(Severity.ERROR),
  /** A primitive argument is left out of the key. */
  CacheUnkeyedPrimitive(Severity.WARNING),
  /** All arguments are left out of the key. */
  CacheNothingInKey(Severity.WARNING),
  /** {@code @Unhashed} is where there is no key. */
  CacheUnusedUnhashed(Severity.WARNING),
  /** {@code @CacheKey} is on a member that gives nothing for a key. */
  CacheKeyMember(Severity.ERROR),
  /** A hash function does not say which type it serves. */
  CacheHashFuncNoType(Severity.ERROR),
  /** A hash function says in two ways which type it serves. */
  CacheHashFuncTwoTypes(Severity.ERROR),
  /** A hash function is for a primitive type. */
  CacheHashFuncPrimitive(Severity.ERROR),
  /** A type has two hash functions. */
  CacheHashFuncTwice(Severity.ERROR),
  /** The class of a hash function cannot be instantiated. */
  CacheHashFuncClass(Severity.ERROR),
  /** A hash function does not take the type that it is to serve. */
  CacheHashFuncMismatch(Severity.ERROR),
  /** A hash function serves a type that is not on the class path. */
  CacheHashFuncUnknownType(Severity.WARNING),
  /** A hash function serves a type that is in no argument. */
  CacheUnusedHashFunc(Severity.WARNING),
  /** Results outlive the process, and a hash function keys by identity, which does not. */
  CachePersistIdentity(Severity.ERROR),
  /** Results are to outlive the process, and belong to sessions, which do not. */
  CachePersistSession(Severity.ERROR),
  /** A class that is to see results cannot be instantiated. */
  CacheHookClass(Severity.ERROR),
  /** A class that is to see results does not take them. */
  CacheHookMismatch(Severity.ERROR),
  /** A resource is to be watched for changes, and has no content that could be compared. */
  CacheMutationContent(Severity.ERROR),
  /** A class is to be told of results that leave, and they are on disk. */
  CacheOnEvictDisk(Severity.ERROR),
  /** The processor failed. */
  CacheInternal(Severity.ERROR);

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /** What the problem does to the build; the same for all problems of a code. */
  public Severity severity() {
    return severity;
  }
}
