package io.prescreen.calendar.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code Audit} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(List<FactView> facts, String next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActorView(String kind, String id, String onBehalfOf) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactView(
            UUID id,
            Instant at,
            ActorView actor,
            String action,
            String person,
            String mailbox,
            String route,
            Map<String, String> details) {

        static FactView of(StoredFact fact) {
            Actor actor = fact.actor();
            return new FactView(
                    fact.id(),
                    fact.at(),
                    new ActorView(
                            Words.of(actor.kind()),
                            actor.id().orElse(null),
                            actor.onBehalfOf().orElse(null)),
                    fact.action(),
                    fact.person().orElse(null),
                    fact.mailbox().orElse(null),
                    fact.route().orElse(null),
                    fact.details());
        }
    }

    static AuditView of(Reading.Page page) {
        return new AuditView(page.facts().stream().map(FactView::of).toList(), page.next());
    }
}
