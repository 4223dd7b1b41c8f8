package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.link.EnterpriseProvider;
import io.prescreen.calendar.link.ServiceAccount;
import java.time.Instant;
import java.util.List;

/** {@code ScopeProof} of the contract. Nothing in it depends on when it is read. */
record ScopeProofView(Account serviceAccount, boolean scopeAlarm, List<Tried> forbidden, Narrowing narrowing) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Account(String mailbox, String provider, String domain) {}

    /** @param lastTriedAt when an attempt last came to an end; null before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tried(String mailbox, ForbiddenMailbox.State state, Instant lastTriedAt) {

        private static Tried of(ForbiddenMailbox one) {
            return new Tried(one.mailbox(), one.state(), one.triedAt().orElse(null));
        }
    }

    static ScopeProofView of(ServiceAccount account, List<ForbiddenMailbox> tried) {
        String provider = EnterpriseProvider.idOf(account.link().provider());
        return new ScopeProofView(
                new Account(account.link().mailbox(), provider, account.domain().orElse(null)),
                tried.stream().anyMatch(ForbiddenMailbox::reachable),
                tried.stream().map(Tried::of).toList(),
                Narrowing.of(
                        provider,
                        account.link().mailbox(),
                        Accounts.domainOf(account),
                        tried.stream().map(ForbiddenMailbox::mailbox).toList()));
    }
}
