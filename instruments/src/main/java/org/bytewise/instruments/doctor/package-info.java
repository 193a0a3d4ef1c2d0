/**
 * Whether the VM, the instruments and the files are in order. Start reading at
 * {@link org.bytewise.instruments.doctor.DoctorInstrument}.
 */
package org.bytewise.instruments.doctor;
