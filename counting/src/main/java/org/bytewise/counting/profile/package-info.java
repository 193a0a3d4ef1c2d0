/**
 * From a recording of allocation events to an allocation profile: the rules, and the proof. Start
 * at {@link org.bytewise.counting.profile.ProfileReader}, then {@code AllocationSite}.
 */
package org.bytewise.counting.profile;
