package org.bytewise.counting.program;

import java.util.List;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.Site;

/**
 * What a whole program allocated. Immutable. Sizes are shallow sizes, in bytes.
 *
 * @param own what the program and the code that it called created, on all threads
 * @param byType {@link #own} by type, most bytes first
 * @param byLine {@link #own} by the innermost line of the program's own classes, most bytes first
 * @param oneTime one-time allocations, for linking, loading and initialising classes
 * @param oneTimeByType {@link #oneTime} by type, most bytes first
 * @param leftOut what was created outside the part of the program that was asked for
 * @param sites the call paths to {@link #own}, from the outermost methods of the program
 * @param stacks the same from the outermost frames of the threads, with lines: each name is
 *     {@code com.example.Type.method (Type.java:12)}
 * @param threads the threads that allocated anything, most bytes of {@link #own} first
 * @param proof whether all of it was seen
 * @param folded whether there were so many call paths that the innermost calls of some are missing
 */
public record ProgramProfile(
    Amount own,
    List<TypeAmount> byType,
    List<OwnLine> byLine,
    Amount oneTime,
    List<TypeAmount> oneTimeByType,
    Amount leftOut,
    List<Site> sites,
    List<Site> stacks,
    List<ThreadProfile> threads,
    Proof proof,
    boolean folded) {
  public ProgramProfile {
    byType = List.copyOf(byType);
    byLine = List.copyOf(byLine);
    oneTimeByType = List.copyOf(oneTimeByType);
    sites = List.copyOf(sites);
    stacks = List.copyOf(stacks);
    threads = List.copyOf(threads);
  }

  /**
   * What a line of the program's own classes, or code that it called, created.
   *
   * @param line such as {@code Type.java:12}; without a number if the class file has none
   * @param method such as {@code com.example.Type.method}
   * @param types most bytes first
   */
  public record OwnLine(String line, String method, Amount amount, List<TypeAmount> types) {
    public OwnLine {
      types = List.copyOf(types);
    }
  }

  /**
   * What a thread, or a group of threads that cannot be told apart, created.
   *
   * @param name the thread's name, or what the group is
   * @param threads how many threads it stands for
   * @param own objects of the program
   * @param oneTime one-time allocations
   * @param seenBytes the bytes of all objects seen
   * @param countedLeast the bytes that the VM counts; -1 if it does not
   * @param countedMost differs from the last only for a thread that was still running at the end
   */
  public record ThreadProfile(
      String name,
      long threads,
      Amount own,
      Amount oneTime,
      long seenBytes,
      long countedLeast,
      long countedMost) {
    /** Returns whether the objects seen add up to what the VM counts. */
    public boolean exact() {
      return countedLeast == seenBytes && countedMost == seenBytes;
    }

    /** Returns whether nothing contradicts that all objects were seen. */
    public boolean agrees() {
      return countedLeast >= 0 && countedLeast <= seenBytes && seenBytes <= countedMost;
    }
  }

  /**
   * Whether all objects were seen.
   *
   * @param exact whether the objects of every thread add up to the VM's own count
   * @param reasons why the figures are only lower bounds; empty if they are exact
   * @param seenBytes the bytes of all objects seen, one-time ones included
   * @param provenBytes how many of them are on threads whose sums agree with the VM's counts
   * @param countedBytes what the VM counts, at least, for the threads that it counts for
   * @param vmBytes what the VM's own threads, such as its compilers, created; the VM does not count
   *     it by thread, and it is part of no other figure
   * @param toolBytes what the tool itself created in the program's VM; part of no other figure
   * @param recorder how the VM recorded; empty if it is not known
   */
  public record Proof(
      boolean exact,
      List<String> reasons,
      long seenBytes,
      long provenBytes,
      long countedBytes,
      long vmBytes,
      long toolBytes,
      String recorder) {
    public Proof {
      reasons = List.copyOf(reasons);
    }
  }
}
