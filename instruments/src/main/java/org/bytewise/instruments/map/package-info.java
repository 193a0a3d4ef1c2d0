/** {@code /map}: the memory of the session's VM. */
package org.bytewise.instruments.map;
