package org.bytewise.instruments.survivors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.survivors.Survivors.Certainty;
import org.bytewise.layout.HeapChange;
import org.bytewise.layout.HeapChange.Group;
import org.bytewise.layout.HeapChange.Step;
import org.bytewise.layout.HeapHolders.Holder;
import org.bytewise.screen.Words;
import org.bytewise.snippets.SourceNames;
import org.bytewise.snippets.Transcript;

/**
 * Reconciles reachable objects with allocated ones. The two cannot be matched object by object: the
 * heap walk finds new objects, including one-time allocations, and the profile has counts by type.
 * For each type, one bounds the other. Not reusable.
 */
final class SurvivorCount {
  private static final String LAMBDA = "lambda";
  private static final String ANONYMOUS = "anonymous ";
  private static final Pattern LIBRARY = Pattern.compile(
      "(?:javax?|jdk|sun)\\..*|(?:boolean|byte|char|short|int|long|float|double)(?:\\[])+");
  private static final String SNIPPETS = "REPL.";
  private static final String OBSERVED =
      "objects of type %s are held by tools observing the program, which may have created some of"
          + " them";

  private final AllocationProfile profile;
  private final HeapChange change;
  private final boolean otherThreads;
  private final boolean running;

  /** By type, the number of live objects in the VM beyond those walked. */
  private final Map<String, Long> unseen = new HashMap<>();

  private final List<Survivors.OfType> byType = new ArrayList<>();
  /** By type, the number of one-time allocations found. */
  private final Map<String, Long> oneTimeFound = new HashMap<>();

  private Amount firstTime = Amount.ZERO;
  private Certainty certainty = Certainty.EXACT;
  private String reason;

  SurvivorCount(Transcript transcript, HeapChange change) {
    this.profile = transcript.allocations();
    this.change = change;
    this.otherThreads = profile.otherThreads().objects() > 0;
    this.running = !transcript.liveThreads().isEmpty();
    change
        .unseen()
        .forEach((type, more) -> unseen.merge(key(SourceNames.of(type)), more, Long::sum));
  }

  Survivors survivors() {
    if (change.doubt() != null) {
      doubt(Certainty.AT_LEAST, change.doubt());
    }
    if (!profile.exact()) {
      doubt(Certainty.ABOUT, "its allocations are not exact: " + profile.reason());
    }
    if (otherThreads) {
      doubt(Certainty.ABOUT, "other threads allocated meanwhile and may continue to");
    }
    Map<String, List<Group>> groups = new LinkedHashMap<>();
    for (Group group : change.groups()) {
      groups.computeIfAbsent(key(name(group)), k -> new ArrayList<>()).add(group);
    }
    Map<String, Amount> own = amounts(profile.byType());
    Map<String, Amount> once = amounts(profile.oneTimeByType());
    groups.forEach((key, ofType) -> judge(
        ofType,
        own.getOrDefault(key, Amount.ZERO),
        once.getOrDefault(key, Amount.ZERO),
        nameInProfile(key, ofType)));
    compareWithVm(own, once);
    byType.sort(Comparator.comparingLong((Survivors.OfType one) -> one.amount().bytes())
        .reversed()
        .thenComparing(Survivors.OfType::type));
    Amount all = byType.stream().map(Survivors.OfType::amount).reduce(Amount.ZERO, Amount::plus);
    return new Survivors(all, byType, firstTime, certainty, reason);
  }

  private void doubt(Certainty as, String why) {
    if (reason == null) {
      certainty = as;
      reason = why;
    }
  }

  private static Map<String, Amount> amounts(List<TypeAmount> types) {
    return types.stream()
        .collect(Collectors.toMap(type -> key(type.type()), TypeAmount::amount, Amount::plus));
  }

  /** Returns a type's name as it is in the profile. */
  private static String name(Group group) {
    boolean snippets = group.type().startsWith(SNIPPETS);
    // JShell makes named classes of anonymous ones, so that only the name tells.
    if (snippets && group.base() != null && SourceNames.isAnonymous(group.type())) {
      return ANONYMOUS + SourceNames.of(group.base());
    }
    String name = SourceNames.of(group.type());
    return snippets && isLambda(name) ? LAMBDA : name;
  }

  /** Only the profile knows which lambda is which: here all lambdas are one type. */
  private static String key(String name) {
    boolean ofSnippet = isLambda(name) && name.indexOf('.') < 0;
    return ofSnippet ? LAMBDA : name;
  }

  private static boolean isLambda(String name) {
    return name.equals(LAMBDA) || name.startsWith(LAMBDA + " in ");
  }

  private String nameInProfile(String key, List<Group> groups) {
    List<String> names = profile.byType().stream()
        .map(TypeAmount::type)
        .filter(type -> key(type).equals(key))
        .toList();
    return names.size() == 1 ? names.get(0) : name(groups.get(0));
  }

  /**
   * Judges the new objects of one type. Every new object was created between two walks of the heap:
   * either by the code, or once for a class along the way. The profile has the numbers of both.
   *
   * @param own what the code allocated of this type
   * @param once the number of one-time allocations of this type
   */
  private void judge(List<Group> groups, Amount own, Amount once, String name) {
    boolean bounded = profile.exact() && !otherThreads;
    if (own.objects() == 0 && bounded) {
      if (once.objects() > 0) {
        groups.forEach(this::firstTime);
        oneTimeFound.put(key(name), objects(groups));
      }
      return;
    }
    List<Group> counted = new ArrayList<>();
    List<Group> rest = new ArrayList<>();
    boolean observed = false;
    long left = once.objects();
    long leftBytes = once.bytes();
    for (Group group : groups) {
      if (group.isClassLock()) {
        // Some are among the one-time allocations: those of classes that the code loaded.
        long locks = Math.min(left, group.objects());
        left -= locks;
        leftBytes -= locks * group.leastBytes();
        continue;
      }
      if (own.objects() == 0 && isWithoutCode(group)) {
        continue;
      }
      if ((group.holder() == Holder.TOOL && isOfLibrary(group)) || isNameByOthers(group)) {
        // The recorder, for example, works while the code runs and has objects of the same types.
        observed = true;
      } else if (group.constant() && left >= group.objects()) {
        firstTime(group);
        left -= group.objects();
        leftBytes -= group.bytes();
      } else {
        (isSurely(group) ? counted : rest).add(group);
      }
    }
    final long constants = once.objects() - left;
    for (Group group : List.copyOf(rest)) {
      if (once.objects() > 0 && hasAnotherSize(group, left, leftBytes) && !isWithoutCode(group)) {
        counted.add(group);
        rest.remove(group);
      }
    }
    // Objects without a path were created for a class, such as literals. A type may also have fewer
    // objects than before, if some have died in the meantime.
    long hidden = Math.max(0, unseen.getOrDefault(key(name), 0L));
    left = Math.max(0, left - (running ? 0 : hidden));
    long number = objects(rest);
    long assigned = 0;
    if (bounded && objects(counted) >= own.objects()) {
      // Everything the code created has been found: the rest is not the code's.
      assigned = Math.min(left, number);
    } else if (number > 0 && left == 0) {
      counted.addAll(rest);
    } else if (number > 0) {
      assigned = judgeRest(counted, rest, own, left, name);
    }
    if (observed && !(bounded && objects(counted) >= own.objects())) {
      doubt(Certainty.AT_LEAST, OBSERVED.formatted(Words.type(name)));
    }
    oneTimeFound.put(key(name), constants + assigned);
    counted.sort(Comparator.comparing(Group::holder));
    add(name, counted, own);
  }

  /**
   * Returns whether an object cannot be a one-time allocation: it is larger than all of them
   * together, or differs in size from the only one.
   */
  private static boolean hasAnotherSize(Group group, long once, long onceBytes) {
    boolean unlikeTheOnly = once == 1 && group.objects() == 1 && group.bytes() != onceBytes;
    return group.leastBytes() > onceBytes || unlikeTheOnly;
  }

  /**
   * Returns whether it is the text of a class's name, which a class creates on first use, and was
   * not created for the code: the code created no string.
   */
  private boolean isNameByOthers(Group group) {
    List<Step> path = group.path();
    int last = path.size() - 1;
    return last > 0
        && isField(path.get(last), String.class, "value")
        && isField(path.get(last - 1), Class.class, "name")
        && profile.exact()
        && profile.byType().stream().noneMatch(type -> type.type().equals(String.class.getName()));
  }

  private static boolean isField(Step step, Class<?> owner, String name) {
    return step.kind() == Step.Kind.FIELD
        && step.owner().equals(owner.getName())
        && step.name().equals(name);
  }

  /** Objects created during linking or loading are not held by these. */
  private static boolean isSurely(Group group) {
    return group.holder() == Holder.VARIABLE || group.holder() == Holder.THREAD;
  }

  private static boolean isWithoutCode(Group group) {
    return group.holder() == Holder.LINKAGE || group.holder() == Holder.TOOL;
  }

  private static boolean isOfLibrary(Group group) {
    return LIBRARY.matcher(SourceNames.of(group.type())).matches();
  }

  /**
   * Judges objects that either the code created, or the VM once for a class.
   *
   * @param left one-time allocations not found yet
   * @return how many were classified as such
   */
  private long judgeRest(
      List<Group> counted, List<Group> rest, Amount own, long left, String name) {
    long number = objects(rest);
    if (number > left) {
      counted.addAll(rest);
      doubt(
          Certainty.ABOUT,
          "some objects of type %s were created once for a class, and cannot be told apart"
              .formatted(Words.type(name)));
      return left;
    }
    boolean someMayBeItsOwn = own.objects() > objects(counted);
    boolean keptForLinks = rest.stream().allMatch(group -> group.holder() == Holder.LINKAGE);
    if (someMayBeItsOwn && !keptForLinks) {
      doubt(
          Certainty.AT_LEAST,
          "objects of type %s were also created once for a class, and some of the code's may be"
                  .formatted(Words.type(name))
              + " among them; run it again to tell them apart");
    }
    rest.forEach(this::firstTime);
    return number;
  }

  private void add(String name, List<Group> counted, Amount own) {
    long objects = objects(counted);
    long bytes = counted.stream().mapToLong(Group::bytes).sum();
    if (objects == 0) {
      return;
    }
    boolean bounded = profile.exact() && !otherThreads;
    if (bounded && objects > own.objects()) {
      doubt(
          Certainty.ABOUT,
          "%s of type %s appeared while it ran, but it created only %s"
              .formatted(
                  Words.count(objects, "object"), Words.type(name), Words.number(own.objects())));
      objects = own.objects();
      bytes = own.bytes();
    }
    byType.add(
        new Survivors.OfType(name, new Amount(objects, bytes), counted.get(0).path()));
  }

  private void firstTime(Group group) {
    // One-time allocations kept by the library or the VM do not concern the learner.
    if (group.holder() == Holder.VARIABLE || group.holder() == Holder.CODE) {
      firstTime = firstTime.plus(new Amount(group.objects(), group.bytes()));
    }
  }

  private static long objects(List<Group> groups) {
    return groups.stream().mapToLong(Group::objects).sum();
  }

  /**
   * Compares with the VM's own count of live objects: objects that the walk did not find are held
   * by a running method or by the VM itself.
   */
  private void compareWithVm(Map<String, Amount> own, Map<String, Amount> once) {
    Map<String, Long> found = new HashMap<>();
    byType.forEach(one -> found.merge(key(one.type()), one.amount().objects(), Long::sum));
    own.forEach((type, amount) -> {
      long more = unseen.getOrDefault(type, 0L);
      long made = once.getOrDefault(type, Amount.ZERO).objects();
      long explained = running ? 0 : made - oneTimeFound.getOrDefault(type, 0L);
      if (more > explained && amount.objects() > found.getOrDefault(type, 0L)) {
        doubt(
            Certainty.AT_LEAST,
            "the VM has %s of type %s not referenced by any field or array slot"
                .formatted(Words.count(more, "live object"), Words.type(type)));
      }
    });
  }
}
