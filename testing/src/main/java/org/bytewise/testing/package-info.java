/**
 * Shared by the tests of several modules and not part of the tool. Start reading at
 * {@link org.bytewise.testing.Seeded}.
 */
package org.bytewise.testing;
