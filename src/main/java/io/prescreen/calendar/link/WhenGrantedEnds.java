package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Implemented by beans of higher packages that have something to do when delegations end because the service account
 * that they were obtained through was removed. Called in the transactions in which they end, some hundred in each. Never
 * call out to others.
 */
public interface WhenGrantedEnds {

    Uni<Void> ended(RowId serviceAccount, List<String> mailboxes);
}
