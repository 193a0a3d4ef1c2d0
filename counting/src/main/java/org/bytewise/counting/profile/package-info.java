/**
 * From a recording of allocation events to an allocation profile: the classification rules, and the
 * proof that the figures are exact. Start at {@link org.bytewise.counting.profile.ProfileReader},
 * then {@code AllocationSite}.
 */
package org.bytewise.counting.profile;
