/** Small programs that are started as peers, each in a VM of its own. */
package org.bytewise.benchmarks.peers;
