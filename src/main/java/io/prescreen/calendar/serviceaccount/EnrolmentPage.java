package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.delegation.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** @param found one more than wanted, where there is one */
    static EnrolmentPage of(List<Enrolment> found, Paging paging) {
        Optional<String> next = found.size() > paging.most()
                ? Optional.of(Paging.cursor(found.get(paging.most() - 1).mailbox()))
                : Optional.empty();
        return new EnrolmentPage(
                found.stream().limit(paging.most()).map(EnrolmentView::of).toList(), next.orElse(null));
    }
}
