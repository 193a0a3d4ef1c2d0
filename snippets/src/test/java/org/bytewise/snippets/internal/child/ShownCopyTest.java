package org.bytewise.snippets.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A copy has the same text as the value, and the value is not changed. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "ArrayRecordComponent"}) // People show them, too.
class ShownCopyTest {
  private static final long SEED = 27_112_026;

  private record Pair(Object first, Object second) {}

  /** Its text is its own, and shows how often it was asked for. */
  private record Own(int[] calls) {
    @Override
    public String toString() {
      return "own" + ++calls[0];
    }
  }

  private static final class Learners extends HashMap<Object, Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return "learner's " + super.toString();
    }
  }

  private static final List<Function<Collection<?>, Object>> COLLECTIONS = List.of(
      ArrayList::new,
      LinkedList::new,
      ArrayDeque::new,
      HashSet::new,
      LinkedHashSet::new,
      Vector::new,
      CopyOnWriteArrayList::new,
      CopyOnWriteArraySet::new,
      ConcurrentLinkedQueue::new,
      ConcurrentLinkedDeque::new,
      LinkedBlockingQueue::new,
      LinkedBlockingDeque::new,
      LinkedTransferQueue::new,
      all -> new ArrayBlockingQueue<>(all.size() + 1, false, all),
      all -> Arrays.asList(all.toArray()),
      all -> List.of(all.toArray()),
      all -> all.stream().toList(),
      all -> Collections.unmodifiableCollection(new ArrayList<>(all)),
      all -> Collections.synchronizedCollection(new ArrayList<>(all)),
      all -> new ArrayList<>(all).subList(0, all.size() / 2),
      all -> {
        Stack<Object> stack = new Stack<>();
        stack.addAll(all);
        return stack;
      },
      all -> Collections.unmodifiableSet(new HashSet<>(all)),
      all -> new AtomicReferenceArray<>(all.toArray()),
      all -> map(new HashMap<>(), all),
      all -> map(new LinkedHashMap<>(), all),
      all -> map(new LinkedHashMap<>(16, 0.75f, true), all),
      all -> map(new Hashtable<>(), all),
      all -> map(new IdentityHashMap<>(), all),
      all -> map(new WeakHashMap<>(), all),
      all -> map(new ConcurrentHashMap<>(), all),
      all -> map(new Properties(), all),
      all -> Collections.unmodifiableMap(map(new HashMap<>(), all)),
      all -> Collections.synchronizedMap(map(new HashMap<>(), all)),
      all -> Map.copyOf(map(new HashMap<>(), all)),
      all -> map(new HashMap<>(), all).keySet(),
      all -> map(new HashMap<>(), all).values(),
      all -> map(new ConcurrentHashMap<>(), all).entrySet(),
      all -> map(new LinkedHashMap<>(), all).entrySet().stream().findFirst(),
      all -> new AtomicReference<>(new ArrayList<>(all)),
      all -> new Pair(new ArrayList<>(all), all.size()),
      all -> Optional.of(new HashSet<>(all)));

  private static Map<Object, Object> map(Map<Object, Object> map, Collection<?> all) {
    all.forEach(one -> map.put(one, "of " + one));
    return map;
  }

  private static Object leaf(Random random) {
    int n = random.nextInt(1_000);
    return switch (random.nextInt(14)) {
      case 0 -> n;
      case 1 -> "text" + n;
      case 2 -> new BigDecimal(n + ".50");
      case 3 -> BigInteger.TEN.pow(n % 40);
      case 4 -> new Date(n);
      case 5 -> URI.create("http://host/" + n);
      case 6 -> Path.of("folder", "file" + n);
      case 7 -> FileTime.fromMillis(n);
      case 8 -> LocalDate.ofEpochDay(n);
      case 9 -> Duration.ofSeconds(n);
      case 10 -> DayOfWeek.of(1 + n % 7);
      case 11 -> BitSet.valueOf(new long[] {n});
      case 12 -> new Pair(new BigDecimal(n + ".5"), "second");
      default -> (double) n;
    };
  }

  /** Keys of weak maps: none may be collected before both texts have been compared. */
  private final List<Object> kept = new ArrayList<>();

  private Object value(Random random, int depth) {
    List<Object> all = IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> depth == 0 ? leaf(random) : value(random, random.nextInt(depth)))
        .toList();
    kept.add(all);
    return COLLECTIONS.get(random.nextInt(COLLECTIONS.size())).apply(all);
  }

  @Test
  void a_copy_s_text_is_the_value_s() {
    for (int i = 0; i < 2_000; i++) {
      Random random = new Random(SEED + i);
      kept.clear();
      Object value = value(random, random.nextInt(3));
      ShownCopy copies = new ShownCopy();
      Object copy = copies.of(value);
      String what = "seed %d, a %s".formatted(SEED + i, value.getClass().getName());
      String text = String.valueOf(copy);
      assertThat(text).as(what).isEqualTo(String.valueOf(value));
      assertThat(copy).as(what).isNotSameAs(value);
      assertThat(copies.isWatched()).as("%s: %s", what, value).isFalse();
    }
  }

  @Test
  void collections_in_order_and_of_enums_have_the_same_text() {
    List<Supplier<Object>> values = List.of(
        () -> new TreeMap<>(Map.of(3, "c", 1, new BigDecimal("1.5"))).descendingMap(),
        () -> new TreeSet<>(List.of(3, 1, 2)).headSet(3),
        () -> new ConcurrentSkipListMap<>(Map.of(3, "c", 1, "a")),
        () -> new ConcurrentSkipListSet<>(List.of(3, 1)),
        () -> new PriorityQueue<>(List.of(3, 1, 2)),
        () -> new PriorityBlockingQueue<>(List.of(3, 1, 2)),
        () -> new SynchronousQueue<>(true),
        () -> new EnumMap<>(Map.of(DayOfWeek.MONDAY, new BigDecimal("1.5"))),
        () -> EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        () -> {
          java.util.Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
          set.add("a");
          return set;
        },
        () -> Collections.checkedMap(new HashMap<>(Map.of("a", 1)), String.class, Integer.class),
        () -> Map.entry("a", new BigDecimal("1.5")),
        () -> List.of("one"),
        () -> Set12.of(),
        () -> Collections.emptyMap(),
        () -> new HashMap<>(),
        System::getenv,
        System::getProperties,
        () -> new HashMap<Object, Object>(Map.of("a", 1)) {
          private static final long serialVersionUID = 1L;
        });
    for (Supplier<Object> value : values) {
      Object one = value.get();
      Object copy = new ShownCopy().of(one);
      assertThat(copy).as(one.getClass().getName()).isNotSameAs(one);
      assertThat(String.valueOf(copy)).isEqualTo(String.valueOf(one));
    }
  }

  /** Of one and of two elements: told apart by who the second is. */
  private static final class Set12 {
    private Set12() {}

    static Object of() {
      return new ArrayList<>(List.of(java.util.Set.of("a"), List.of("b"), List.of("c", "d")));
    }
  }

  @Test
  void what_holds_itself_ends() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    Map<Object, Object> map = new HashMap<>();
    map.put("me", map);
    assertThat(new ShownCopy().of(list)).hasToString("[(this Collection)]");
    assertThat(new ShownCopy().of(map)).hasToString("{me=(this Map)}");
  }

  @Test
  void what_shows_who_it_is_is_not_copied() {
    int[] array = {1};
    Object plain = new Object();
    List<Object> list = List.of(
        array, plain, new Thread(), new java.util.concurrent.CountDownLatch(1), new Object[1]);
    assertThat(new ShownCopy().of(list)).isNotSameAs(list).hasToString(list.toString());
    Pair pair = new Pair(array, new Object[] {plain});
    assertThat(new ShownCopy().of(pair)).isNotSameAs(pair).hasToString(pair.toString());
    assertThat(new ShownCopy().of(plain)).isSameAs(plain);
  }

  @Test
  void the_learner_s_own_code_sees_the_learner_s_own_objects() {
    int[] calls = {0};
    Own own = new Own(calls);
    ShownCopy copies = new ShownCopy();
    assertThat(copies.of(List.of(own))).hasToString("[own1]");
    assertThat(calls).containsExactly(1);
    assertThat(copies.isWatched()).isTrue();
    Learners learners = new Learners();
    ShownCopy others = new ShownCopy();
    assertThat(others.of(learners)).isSameAs(learners);
    assertThat(others.isWatched()).isTrue();
  }

  @Test
  void of_what_is_too_large_the_outermost_is_copied_and_the_rest_is_watched() {
    Map<Integer, Object> map = new HashMap<>();
    IntStream.range(0, 1_000).forEach(i -> map.put(i, new BigDecimal(i + ".5")));
    ShownCopy few = new ShownCopy(100);
    Object copy = few.of(Collections.unmodifiableMap(map));
    assertThat(copy).hasToString(map.toString()).isNotSameAs(map);
    assertThat(few.isWatched()).isTrue();
  }

  @Test
  void a_copied_weak_map_takes_no_keys_from_the_original() {
    WeakHashMap<Object, Object> map = new WeakHashMap<>();
    Object key = "a" + SEED;
    map.put(key, 1);
    Object copy = new ShownCopy().of(map);
    assertThat(copy).hasToString("{" + key + "=1}");
    assertThat(map).containsEntry(key, 1);
  }
}
