package org.bytewise.counting.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.Site;
import org.bytewise.counting.files.Recordings;

/** Collects the call paths to the code's allocations, over one or more runs. Not thread-safe. */
public final class CallPaths {
  private final Node root = new Node();
  private final IdentityHashMap<Place, Node> nodes = new IdentityHashMap<>();
  private final Optional<Path> recordings;

  /**
   * Creates an empty collection.
   *
   * @param recordings the file to which recordings are appended; concatenated recordings form a
   *     valid recording; empty for none
   */
  public CallPaths(Optional<Path> recordings) {
    this.recordings = recordings;
  }

  /** Counts objects of the given size in bytes each. */
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

  /** Returns whether recordings are kept. */
  public boolean keepsRecordings() {
    return recordings.isPresent();
  }

  /**
   * Appends a recording that has been read to the file of recordings.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void recorded(Path recording) {
    if (recordings.isPresent()) {
      try {
        Recordings.append(recording, recordings.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the outermost sites. */
  public List<Site> sites() {
    return root.site("").children();
  }

  private static final class Node {
    final Map<String, Node> children = new HashMap<>();
    final Map<String, Amount> types = new HashMap<>();

    /** The depth is limited to that of the recording's traces, so recursion is harmless. */
    Site site(String name) {
      List<Site> below = new ArrayList<>();
      children.forEach((childName, child) -> below.add(child.site(childName)));
      return Site.of(name, types, below);
    }
  }
}
