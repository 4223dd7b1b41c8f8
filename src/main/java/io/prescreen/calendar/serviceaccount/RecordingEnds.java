package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.WhenGrantedEnds;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The owners of mailboxes may read that nobody reaches them through the service account any more. */
@ApplicationScoped
class RecordingEnds implements WhenGrantedEnds {

    private final Audit audit;

    RecordingEnds(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Uni<Void> ended(RowId serviceAccount, List<String> mailboxes) {
        Fact ended = Fact.of(Action.DELEGATION_ENDED)
                .with("because", "serviceAccountRemoved")
                .with("serviceAccount", serviceAccount.id().toString());
        return audit.recordBySystem(
                serviceAccount.tenantId(), ended.mailboxes(mailboxes).toList());
    }
}
