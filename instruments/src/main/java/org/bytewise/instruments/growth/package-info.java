/** {@code /growth}. Start reading at {@link org.bytewise.instruments.growth.GrowthInstrument}. */
package org.bytewise.instruments.growth;
