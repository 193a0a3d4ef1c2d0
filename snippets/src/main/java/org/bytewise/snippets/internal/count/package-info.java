/**
 * From a recording of allocation events to an allocation profile. Start at {@code ProfileReader}.
 */
package org.bytewise.snippets.internal.count;
