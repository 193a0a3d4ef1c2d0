package org.bytewise.counting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.program.ProgramProfile.ThreadProfile;
import org.junit.jupiter.api.Test;

/** When the objects of a thread are proven to be all. */
class ProgramProofTest {
  private static ThreadProfile thread(String name, long seen, long least, long most) {
    return new ThreadProfile(name, 1, new Amount(1, seen), Amount.ZERO, seen, least, most);
  }

  @Test
  void threads_whose_objects_add_up_to_their_counts_leave_no_doubt() {
    assertThat(ProgramProof.doubt(List.of(thread("main", 64, 64, 64), thread("pool", 0, 0, 0))))
        .isEmpty();
  }

  @Test
  void a_count_that_went_on_while_it_was_read_does_not_prove_the_objects_within_it() {
    assertThat(ProgramProof.doubt(
            List.of(thread("main", 64, 64, 64), thread("poller", 4_096, 4_096, 8_192))))
        .contains("of poller, still running at the end, the VM counts 4,096 to 8,192 bytes, the"
            + " objects seen add up to 4,096");
  }

  @Test
  void a_sum_that_is_wrong_is_told_before_one_that_may_be_right() {
    assertThat(ProgramProof.doubt(
            List.of(thread("poller", 4_096, 4_096, 8_192), thread("lost", 64, 1_064, 1_064))))
        .contains("of lost, the VM counts 1,064 bytes, the objects seen add up to 64");
  }
}
