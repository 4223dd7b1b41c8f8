package io.prescreen.calendar.linking;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.link.PrimaryLinks.Reached;
import java.util.List;

/** {@code PrimaryLinkWithdrawal} of the contract. */
record WithdrawalView(List<MailboxView> mailboxes, long delegations, long withoutRoute) {

    record MailboxView(String mailbox, Through through, boolean otherRoutes) {}

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Through {
        PRIMARY_LINK,
        DELEGATION
    }

    static WithdrawalView of(List<Reached> reached) {
        List<MailboxView> mailboxes =
                reached.stream().map(WithdrawalView::mailbox).toList();
        return new WithdrawalView(
                mailboxes,
                mailboxes.stream()
                        .filter(one -> one.through() == Through.DELEGATION)
                        .count(),
                mailboxes.stream()
                        .filter(one -> !one.otherRoutes())
                        .map(MailboxView::mailbox)
                        .distinct()
                        .count());
    }

    private static MailboxView mailbox(Reached reached) {
        Through through = reached.link().kind() == LinkKind.PRIMARY ? Through.PRIMARY_LINK : Through.DELEGATION;
        return new MailboxView(reached.link().mailbox(), through, reached.otherRoutes());
    }
}
