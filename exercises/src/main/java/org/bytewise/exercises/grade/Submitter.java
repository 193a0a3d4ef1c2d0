package org.bytewise.exercises.grade;

import java.util.Set;

/**
 * A student who submitted something. Immutable.
 *
 * @param name the name in reports; no two students have the same
 * @param ids names that only this student has, such as a number or an address; exactly as found
 * @param people what the student, or a group's members, are called; others may have the same name
 * @param group whether the people are the members of a group, who submitted it together
 */
public record Submitter(String name, Set<String> ids, Set<String> people, boolean group) {
  public Submitter {
    ids = Set.copyOf(ids);
    people = Set.copyOf(people);
  }
}
