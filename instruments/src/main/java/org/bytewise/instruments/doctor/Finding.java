package org.bytewise.instruments.doctor;

/**
 * What became of trying one thing.
 *
 * @param works whether it did what it should
 * @param detail what it measured, or what went wrong, in one line
 */
record Finding(String name, boolean works, String detail) {}
