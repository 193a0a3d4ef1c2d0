/** Small programs started as peers, each in its own VM. */
package org.bytewise.benchmarks.peers;
