package org.bytewise.instruments.doctor;

/**
 * The result of one trial.
 *
 * @param works whether it worked as expected
 * @param detail what it measured, or what went wrong, in one line
 */
record Finding(String name, boolean works, String detail) {}
