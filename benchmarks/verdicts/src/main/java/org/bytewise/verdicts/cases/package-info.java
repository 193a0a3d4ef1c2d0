/**
 * The code whose budgets are tested, in small methods. {@code BrokenBy} says what its budgets are.
 */
package org.bytewise.verdicts.cases;
