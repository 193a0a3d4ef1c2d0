/**
 * The shared parts of the instruments that measure targets: types and values, in this VM and in
 * others. Start reading at {@link org.bytewise.instruments.targets.TargetMeasurement}.
 */
package org.bytewise.instruments.targets;
