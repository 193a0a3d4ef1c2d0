/**
 * What running code allocates. Start reading at
 * {@link org.bytewise.instruments.alloc.AllocInstrument}.
 */
package org.bytewise.instruments.alloc;
