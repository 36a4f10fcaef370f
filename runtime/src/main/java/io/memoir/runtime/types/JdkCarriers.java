package io.memoir.runtime.types;

import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The JDK's classes that any result may hold: they carry data, and reading one does nothing else.
 *
 * <p>Not here, and so allowed only where the type of a function names them: what looks something up
 * when it is read, such as a map of {@code java.net.URL}, and all that can call code by its name.
 */
final class JdkCarriers {

  /** A package in front of a colon, then its classes; some are of newer versions only. */
  private static final String LIST = """
      java.lang: AbstractMethodError ArithmeticException ArrayIndexOutOfBoundsException
      ArrayStoreException AssertionError Boolean BootstrapMethodError Byte Character Class
      ClassCastException ClassCircularityError ClassFormatError ClassNotFoundException
      CloneNotSupportedException Double Enum EnumConstantNotPresentException Error Exception
      ExceptionInInitializerError Float IllegalAccessError IllegalAccessException
      IllegalArgumentException IllegalCallerException IllegalMonitorStateException
      IllegalStateException IllegalThreadStateException IncompatibleClassChangeError
      IndexOutOfBoundsException InstantiationError InstantiationException Integer
      InternalError InterruptedException LayerInstantiationException LinkageError Long
      MatchException NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
      NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
      NumberFormatException Object OutOfMemoryError ReflectiveOperationException
      RuntimeException SecurityException Short StackOverflowError StackTraceElement String
      String$CaseInsensitiveComparator StringBuffer StringBuilder
      StringIndexOutOfBoundsException Thread$State ThreadDeath Throwable
      TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError
      UnsupportedOperationException VerifyError VirtualMachineError WrongThreadException
      java.math: BigDecimal BigInteger MathContext RoundingMode
      java.io: CharConversionException EOFException File FileNotFoundException IOError
      IOException InterruptedIOException InvalidClassException InvalidObjectException
      NotActiveException NotSerializableException ObjectStreamException OptionalDataException
      StreamCorruptedException SyncFailedException UTFDataFormatException UncheckedIOException
      UnsupportedEncodingException WriteAbortedException
      java.net: ConnectException Inet4Address Inet6Address InetAddress InetSocketAddress
      SocketAddress SocketException SocketTimeoutException URI URISyntaxException
      UnknownHostException
      java.nio.file: AccessDeniedException AtomicMoveNotSupportedException
      ClosedDirectoryStreamException ClosedFileSystemException ClosedWatchServiceException
      DirectoryIteratorException DirectoryNotEmptyException FileAlreadyExistsException
      FileSystemAlreadyExistsException FileSystemException FileSystemLoopException
      FileSystemNotFoundException InvalidPathException NoSuchFileException
      NotDirectoryException NotLinkException ProviderMismatchException
      ProviderNotFoundException ReadOnlyFileSystemException
      java.sql: Date SQLException Time Timestamp
      java.time: DateTimeException DayOfWeek Duration Instant LocalDate LocalDateTime
      LocalTime Month MonthDay OffsetDateTime OffsetTime Period Ser Year YearMonth ZoneId
      ZoneOffset ZoneRegion ZonedDateTime
      java.time.chrono: ChronoLocalDateImpl ChronoLocalDateTimeImpl ChronoPeriodImpl
      ChronoZonedDateTimeImpl HijrahChronology HijrahDate HijrahEra IsoChronology IsoEra
      JapaneseChronology JapaneseDate JapaneseEra MinguoChronology MinguoDate MinguoEra Ser
      ThaiBuddhistChronology ThaiBuddhistDate ThaiBuddhistEra
      java.time.format: DateTimeParseException FormatStyle ResolverStyle SignStyle TextStyle
      java.time.temporal: ChronoField ChronoUnit UnsupportedTemporalTypeException ValueRange
      WeekFields
      java.time.zone: Ser ZoneOffsetTransition ZoneOffsetTransitionRule ZoneRules
      ZoneRulesException
      java.util: AbstractMap$SimpleEntry AbstractMap$SimpleImmutableEntry ArrayDeque ArrayList
      Arrays$ArrayList BitSet Calendar CollSer Collections$AsLIFOQueue
      Collections$CheckedCollection Collections$CheckedList Collections$CheckedMap
      Collections$CheckedNavigableMap Collections$CheckedNavigableSet Collections$CheckedQueue
      Collections$CheckedRandomAccessList Collections$CheckedSet Collections$CheckedSortedMap
      Collections$CheckedSortedSet Collections$CopiesList Collections$EmptyList
      Collections$EmptyMap Collections$EmptySet Collections$ReverseComparator
      Collections$ReverseComparator2 Collections$SequencedSetFromMap Collections$SetFromMap
      Collections$SingletonList Collections$SingletonMap Collections$SingletonSet
      Collections$SynchronizedCollection Collections$SynchronizedList
      Collections$SynchronizedMap Collections$SynchronizedNavigableMap
      Collections$SynchronizedNavigableSet Collections$SynchronizedRandomAccessList
      Collections$SynchronizedSet Collections$SynchronizedSortedMap
      Collections$SynchronizedSortedSet Collections$UnmodifiableCollection
      Collections$UnmodifiableList Collections$UnmodifiableMap
      Collections$UnmodifiableMap$UnmodifiableEntrySet Collections$UnmodifiableNavigableMap
      Collections$UnmodifiableNavigableMap$EmptyNavigableMap
      Collections$UnmodifiableNavigableSet
      Collections$UnmodifiableNavigableSet$EmptyNavigableSet
      Collections$UnmodifiableRandomAccessList Collections$UnmodifiableSequencedCollection
      Collections$UnmodifiableSequencedMap Collections$UnmodifiableSequencedSet
      Collections$UnmodifiableSet Collections$UnmodifiableSortedMap
      Collections$UnmodifiableSortedSet Comparators$NaturalOrderComparator
      Comparators$NullComparator ConcurrentModificationException Currency Date
      DuplicateFormatFlagsException EmptyStackException EnumMap EnumSet
      EnumSet$SerializationProxy FormatFlagsConversionMismatchException
      FormatterClosedException GregorianCalendar HashMap HashSet Hashtable IdentityHashMap
      IllegalFormatArgumentIndexException IllegalFormatCodePointException
      IllegalFormatConversionException IllegalFormatException IllegalFormatFlagsException
      IllegalFormatPrecisionException IllegalFormatWidthException IllformedLocaleException
      ImmutableCollections$List12 ImmutableCollections$ListN ImmutableCollections$Map1
      ImmutableCollections$MapN ImmutableCollections$Set12 ImmutableCollections$SetN
      InputMismatchException InvalidPropertiesFormatException JapaneseImperialCalendar
      JumboEnumSet KeyValueHolder LinkedHashMap LinkedHashSet LinkedList Locale
      MissingFormatArgumentException MissingFormatWidthException MissingResourceException
      NoSuchElementException Optional OptionalDouble OptionalInt OptionalLong PriorityQueue
      Properties RegularEnumSet ServiceConfigurationError SimpleTimeZone Stack TimeZone
      TooManyListenersException TreeMap TreeMap$AscendingSubMap TreeMap$DescendingSubMap
      TreeMap$NavigableSubMap TreeSet UUID UnknownFormatConversionException
      UnknownFormatFlagsException Vector
      java.util.concurrent: BrokenBarrierException CancellationException CompletionException
      ConcurrentHashMap ConcurrentHashMap$CollectionView ConcurrentHashMap$KeySetView
      ConcurrentHashMap$Segment ConcurrentLinkedDeque ConcurrentLinkedQueue
      ConcurrentSkipListMap ConcurrentSkipListMap$SubMap ConcurrentSkipListSet
      CopyOnWriteArrayList CopyOnWriteArraySet ExecutionException RejectedExecutionException
      TimeUnit TimeoutException
      java.util.concurrent.atomic: AtomicBoolean AtomicInteger AtomicIntegerArray AtomicLong
      AtomicLongArray AtomicReference AtomicReferenceArray DoubleAdder
      DoubleAdder$SerializationProxy LongAdder LongAdder$SerializationProxy Striped64
      java.util.concurrent.locks: AbstractOwnableSynchronizer AbstractQueuedSynchronizer
      ReentrantLock ReentrantLock$NonfairSync ReentrantLock$Sync
      java.util.regex: Pattern PatternSyntaxException
      sun.nio.fs: UnixPath WindowsPath
      sun.util: BuddhistCalendar
      sun.util.calendar: ZoneInfo
      """;

  private static final Set<String> NAMES = read();

  private JdkCarriers() {}

  private static Set<String> read() {
    Set<String> names = new HashSet<>(1024);
    String packageName = "";
    StringTokenizer words = new StringTokenizer(LIST);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (word.endsWith(":")) {
        packageName = word.substring(0, word.length() - 1) + ".";
      } else {
        names.add(packageName + word);
      }
    }
    return names;
  }

  /** Their binary names; not to be changed. */
  static Set<String> names() {
    return NAMES;
  }
}
