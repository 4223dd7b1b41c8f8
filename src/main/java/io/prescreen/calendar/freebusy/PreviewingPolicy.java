package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.availability.BusyPolicies;
import io.prescreen.calendar.availability.BusyPolicy;
import io.prescreen.calendar.availability.Look;
import io.prescreen.calendar.availability.Looking;
import io.prescreen.calendar.availability.MailboxFreeBusy;
import io.prescreen.calendar.availability.RecordingLooks;
import io.prescreen.calendar.availability.Window;
import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What would change if another policy were in force: read once, and given both meanings. */
@ApplicationScoped
class PreviewingPolicy {

    private static final int DAYS = 14;

    private final BusyPolicies policies;
    private final Looking looking;
    private final RecordingLooks looks;
    private final Clock clock;

    PreviewingPolicy(BusyPolicies policies, Looking looking, RecordingLooks looks, Clock clock) {
        this.policies = policies;
        this.looking = looking;
        this.looks = looks;
        this.clock = clock;
    }

    Uni<PolicyPreview> preview(Caller administrator, Asked asked, ZoneId zone, BusyPolicy wanted) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Window window = new Window(now, now.atZone(zone).plusDays(DAYS).toInstant(), zone);
        return policies.inForce(administrator.tenant()).chain(inForce -> {
            boolean includeFree = inForce.needsFree() || wanted.needsFree();
            return read(administrator, asked, new Look(window, inForce, includeFree, false))
                    .chain(before -> read(administrator, asked, new Look(window, wanted, includeFree, false))
                            .chain(after -> looks.recorded(administrator, window, List.of(before, after))
                                    .replaceWith(PolicyPreview.of(window, before, after))));
        });
    }

    private Uni<MailboxFreeBusy> read(Caller administrator, Asked asked, Look look) {
        return looking.read(administrator, List.of(asked), look)
                .map(answers -> answers.get(0).times());
    }
}
