package org.bytewise.lessons;

/**
 * Has a player ask a single question of a lesson.
 *
 * @param step its index
 * @param name the command that asks, such as {@code review}, for the prompt
 * @param where the number of the question and its lesson, for the heading
 * @param last whether no other question follows
 */
record Solo(int step, String name, String where, boolean last) {}
