/**
 * Compares the verdicts of libraries for allocation tests with the truth. Read {@code Verdicts}
 * first.
 */
package org.bytewise.verdicts;
