package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.delegation.Refusal;
import io.prescreen.calendar.problem.Paging;
import java.time.Instant;
import java.util.List;

/**
 * {@code Enrolments} of the contract.
 *
 * @param nextCursor null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrolmentPage(List<EnrolmentView> delegations, String nextCursor) {

    /** {@code Enrolment} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnrolmentView(String mailbox, String state, Instant since, Refusal refusal) {

        static EnrolmentView of(Enrolment one) {
            return new EnrolmentView(
                    one.mailbox(),
                    Words.of(one.state()),
                    one.since(),
                    one.refusal().orElse(null));
        }
    }

    /** @param found one more than the page takes, where there is one */
    static EnrolmentPage of(List<Enrolment> found, Paging<String> paging) {
        return new EnrolmentPage(
                paging.page(found).stream().map(EnrolmentView::of).toList(), paging.next(found, Enrolment::mailbox));
    }
}
