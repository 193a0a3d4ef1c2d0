package org.bytewise.counting.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.Site;

/**
 * Collects the ways by which code came to its allocations, in one run or several. Not thread-safe.
 */
public final class CallPaths {
  private static final Comparator<Site> LARGEST_FIRST = Comparator.comparingLong(
          (Site site) -> site.amount().bytes())
      .reversed()
      .thenComparing(Site::name);

  private final Node root = new Node();
  private final IdentityHashMap<Place, Node> nodes = new IdentityHashMap<>();
  private final Optional<Path> recordings;

  /**
   * Nothing is collected yet.
   *
   * @param recordings the file to which the recordings are added, one after the other: such a file
   *     is a recording, too; empty for no file
   */
  public CallPaths(Optional<Path> recordings) {
    this.recordings = recordings;
  }

  /** Counts objects, each of so many bytes. */
  void add(String type, long count, long bytes, Place place) {
    Node node = nodes.computeIfAbsent(place, this::node);
    node.types.merge(type, new Amount(count, count * bytes), Amount::plus);
  }

  private Node node(Place place) {
    Node node = root;
    for (String name : place.path()) {
      node = node.children.computeIfAbsent(name, n -> new Node());
    }
    return node;
  }

  /** Whether recordings are kept. */
  public boolean keepsRecordings() {
    return recordings.isPresent();
  }

  /**
   * Keeps a recording that was read.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void recorded(Path recording) {
    if (recordings.isPresent()) {
      try (OutputStream out = Files.newOutputStream(
          recordings.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        Files.copy(recording, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The outermost sites. */
  public List<Site> sites() {
    return root.site("").children();
  }

  private static final class Node {
    final Map<String, Node> children = new HashMap<>();
    final Map<String, Amount> types = new HashMap<>();

    /** No deeper than the recording's traces, so that recursion does no harm. */
    Site site(String name) {
      List<Site> below = new ArrayList<>();
      children.forEach((childName, child) -> below.add(child.site(childName)));
      below.sort(LARGEST_FIRST);
      Amount amount = Amount.ZERO;
      for (Amount one : types.values()) {
        amount = amount.plus(one);
      }
      for (Site child : below) {
        amount = amount.plus(child.amount());
      }
      return new Site(name, amount, AllocationProfile.sortedTypes(types), below);
    }
  }
}
