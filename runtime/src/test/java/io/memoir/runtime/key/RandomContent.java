package io.memoir.runtime.key;

import io.memoir.CacheKey;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A description of a value, from which any number of independent copies are built: with other
 * collection classes and in other orders, where these do not count.
 */
@SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"})
record RandomContent(Kind kind, String leaf, List<RandomContent> parts) {
  /** What a description describes. */
  enum Kind {
    LEAF,
    LIST,
    ARRAY,
    SET,
    MAP,
    ENTRY,
    OPTIONAL,
    REFERENCE,
    QUEUE,
    COLLECTION,
    PAIR,
    KEYED,
    BOX
  }

  /** A user's record. */
  record Pair(@Nullable Object left, @Nullable Object right) {}

  /** A user's record that says what identifies it. */
  record Keyed(@CacheKey @Nullable Object id, double noise) {}

  /** A user's class. */
  static final class Box {
    private final @Nullable Object held;

    Box(@Nullable Object held) {
      this.held = held;
    }

    @Override
    public String toString() {
      return "Box of " + held;
    }
  }

  // Few and alike, so that different descriptions often differ in one detail only.
  private static final Map<String, Supplier<@Nullable Object>> LEAVES = leaves();

  private static Map<String, Supplier<@Nullable Object>> leaves() {
    Map<String, Supplier<@Nullable Object>> leaves = new TreeMap<>();
    leaves.put("null", () -> null);
    leaves.put("int 0", () -> 0);
    leaves.put("int 1", () -> 1);
    leaves.put("long 1", () -> 1L);
    leaves.put("double 0", () -> 0.0);
    leaves.put("double -0", () -> -0.0);
    leaves.put("true", () -> true);
    leaves.put("text", () -> "");
    leaves.put("text a", () -> "a");
    leaves.put("text 1", () -> "1");
    leaves.put("text null", () -> "null");
    leaves.put("ints", () -> new int[0]);
    leaves.put("ints 1", () -> new int[] {1});
    leaves.put("longs 1", () -> new long[] {1});
    leaves.put("long text", () -> "x".repeat(1500));
    addValues(leaves);
    addArrays(leaves);
    return leaves;
  }

  private static void addValues(Map<String, Supplier<@Nullable Object>> leaves) {
    leaves.put("long 0", () -> 0L);
    leaves.put("short 1", () -> (short) 1);
    leaves.put("byte 1", () -> (byte) 1);
    leaves.put("char 1", () -> '1');
    leaves.put("float 0", () -> 0f);
    leaves.put("float -0", () -> -0f);
    leaves.put("double NaN", () -> Double.NaN);
    leaves.put("float NaN", () -> Float.NaN);
    leaves.put("day", () -> TimeUnit.DAYS);
    leaves.put("hour", () -> TimeUnit.HOURS);
    leaves.put("decimal 1", () -> BigDecimal.ONE);
    leaves.put("decimal 1.0", () -> new BigDecimal("1.0"));
    leaves.put("integer 1", () -> BigInteger.ONE);
    leaves.put("date", () -> LocalDate.of(2024, 2, 29));
    leaves.put("uuid", () -> new UUID(1, 2));
    leaves.put("path a", () -> Path.of("a"));
    leaves.put("file a", () -> new File("a"));
    leaves.put("uri a", () -> URI.create("a"));
    leaves.put("uri A", () -> URI.create("A"));
    leaves.put("builder a", () -> new StringBuilder("a"));
    leaves.put("long builder", () -> new StringBuilder("x".repeat(3000)));
    leaves.put("pattern a", () -> Pattern.compile("a"));
    leaves.put("class", () -> String.class);
    leaves.put("maybe 1", () -> OptionalInt.of(1));
    leaves.put("bits", () -> BitSet.valueOf(new long[] {1}));
  }

  private static void addArrays(Map<String, Supplier<@Nullable Object>> leaves) {
    leaves.put("booleans", () -> new boolean[] {true});
    leaves.put("bytes", () -> new byte[] {1});
    leaves.put("shorts", () -> new short[] {1});
    leaves.put("chars", () -> new char[] {1});
    leaves.put("floats 0", () -> new float[] {0f});
    leaves.put("floats -0", () -> new float[] {-0f});
    leaves.put("doubles 0", () -> new double[] {0});
    leaves.put("doubles -0", () -> new double[] {-0.0});
    leaves.put("many doubles", () -> new double[300]);
    leaves.put("more doubles", () -> new double[301]);
    leaves.put("many ints", () -> new int[2000]);
    leaves.put("many bytes", () -> new byte[500]);
    leaves.put("texts", () -> new String[] {"a"});
    leaves.put("nested", () -> new int[][] {{1}, {}});
  }

  static RandomContent make(Random random, int depth) {
    Kind kind = depth == 0 ? Kind.LEAF : pick(random, Kind.values());
    int size = switch (kind) {
      case LEAF -> 0;
      case BOX, KEYED, OPTIONAL, REFERENCE -> 1;
      case PAIR, ENTRY -> 2;
      default -> random.nextInt(4);
    };
    if (kind == Kind.MAP) {
      size *= 2;
    }
    List<RandomContent> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parts.add(make(random, depth - 1));
    }
    String leaf = kind == Kind.LEAF ? anyLeaf(random) : "";
    return new RandomContent(kind, leaf, List.copyOf(parts)).withoutRepeats();
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static String anyLeaf(Random random) {
    return pick(random, LEAVES.keySet().toArray(new String[0]));
  }

  private RandomContent withoutRepeats() {
    int step = kind == Kind.SET ? 1 : kind == Kind.MAP ? 2 : 0;
    if (step == 0) {
      return this;
    }
    Set<String> seen = new HashSet<>();
    List<RandomContent> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += step) {
      if (seen.add(parts.get(i).text())) {
        kept.addAll(parts.subList(i, i + step));
      }
    }
    return new RandomContent(kind, leaf, List.copyOf(kept));
  }

  /** Changes one thing somewhere; the result may still describe equal content. */
  RandomContent mutate(Random random) {
    if (kind == Kind.LEAF) {
      return new RandomContent(kind, anyLeaf(random), parts);
    }
    if (parts.isEmpty() || random.nextInt(4) == 0) {
      return kind == Kind.LIST
          ? new RandomContent(Kind.ARRAY, leaf, parts)
          : new RandomContent(Kind.LIST, leaf, parts);
    }
    List<RandomContent> changed = new ArrayList<>(parts);
    int index = random.nextInt(changed.size());
    changed.set(index, changed.get(index).mutate(random));
    return new RandomContent(kind, leaf, List.copyOf(changed)).withoutRepeats();
  }

  /** Two descriptions describe equal content if and only if this is equal. */
  String text() {
    if (kind == Kind.OPTIONAL && parts.get(0).leaf.equals("null")) {
      return "OPTIONAL()";
    }
    List<String> texts = new ArrayList<>();
    int step = kind == Kind.MAP ? 2 : 1;
    for (int i = 0; i < parts.size(); i += step) {
      texts.add(parts.subList(i, i + step).stream()
          .map(part -> kind == Kind.QUEUE && part.leaf.equals("null") ? "LEAF(text)" : part.text())
          .collect(Collectors.joining("=")));
    }
    if (kind == Kind.SET || kind == Kind.MAP) {
      Collections.sort(texts);
    }
    return kind + "(" + leaf + String.join(",", texts) + ")";
  }

  /** Builds a copy that shares nothing with any other. */
  @Nullable
  Object build(Random random) {
    List<@Nullable Object> built = new ArrayList<>();
    parts.forEach(part -> built.add(part.build(random)));
    return switch (kind) {
      case LEAF -> LEAVES.getOrDefault(leaf, () -> "").get();
      case LIST -> list(random, built);
      case ARRAY -> built.toArray();
      case SET -> set(random, built);
      case MAP -> map(random, built);
      case QUEUE -> queue(random, built);
      case COLLECTION -> Collections.unmodifiableCollection(built);
      default -> holder(random, built);
    };
  }

  private @Nullable Object holder(Random random, List<@Nullable Object> built) {
    return switch (kind) {
      case ENTRY -> new SimpleEntry<>(built.get(0), built.get(1));
      case OPTIONAL -> Optional.ofNullable(built.get(0));
      case REFERENCE -> new AtomicReference<>(built.get(0));
      case PAIR -> new Pair(built.get(0), built.get(1));
      case KEYED -> new Keyed(built.get(0), random.nextDouble());
      default -> new Box(built.get(0));
    };
  }

  private static List<@Nullable Object> list(Random random, List<@Nullable Object> parts) {
    return switch (random.nextInt(4)) {
      case 0 -> parts;
      case 1 -> new LinkedList<>(parts);
      case 2 -> new Vector<>(parts);
      default -> Collections.unmodifiableList(Arrays.asList(parts.toArray()));
    };
  }

  // No queue but a linked list, which is a list, takes null.
  private static Queue<Object> queue(Random random, List<@Nullable Object> parts) {
    List<Object> known = parts.stream().map(part -> part == null ? "" : part).toList();
    return random.nextBoolean() ? new ArrayDeque<>(known) : new ConcurrentLinkedQueue<>(known);
  }

  private static Set<@Nullable Object> set(Random random, List<@Nullable Object> parts) {
    Collections.shuffle(parts, random);
    return random.nextBoolean() ? new HashSet<>(parts) : new LinkedHashSet<>(parts);
  }

  private static Map<@Nullable Object, @Nullable Object> map(
      Random random, List<@Nullable Object> parts) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      keys.add(i);
    }
    Collections.shuffle(keys, random);
    Map<@Nullable Object, @Nullable Object> map =
        random.nextBoolean() ? new HashMap<>() : new LinkedHashMap<>();
    keys.forEach(key -> map.put(parts.get(key), parts.get(key + 1)));
    return map;
  }
}
