package io.prescreen.calendar.delegation;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Mailboxes that are reached, or tried, through service accounts. To be called inside a transaction of the tenant that
 * holds the activation of Enterprise Connect; what Cronofy has to be told of it happens in the background. Mailboxes may
 * be spelled in any case.
 */
@ApplicationScoped
public class Enrolments {

    /** So many mailboxes at a time. */
    public static final int MOST = 500;

    private static final Set<Enrolment.State> WELL =
            EnumSet.of(Enrolment.State.ASKING, Enrolment.State.PENDING, Enrolment.State.LINKED);

    private final Beginning beginning;
    private final Requests requests;
    private final VoidRequests ending;
    private final Delegations delegations;
    private final EnrolmentRows rows;
    private final DueRequests due;
    private final Audit audit;

    Enrolments(
            Beginning beginning,
            Requests requests,
            VoidRequests ending,
            Delegations delegations,
            EnrolmentRows rows,
            DueRequests due,
            Audit audit) {
        this.beginning = beginning;
        this.requests = requests;
        this.ending = ending;
        this.delegations = delegations;
        this.rows = rows;
        this.due = due;
        this.audit = audit;
    }

    /**
     * Begins those that are neither reached nor asked for, nor were refused of late; a link whose authorisation was
     * revoked does not count.
     *
     * @param mailboxes {@link #MOST} at most; those that must not be asked for are not among them
     * @param generation of the activation in force
     * @return how many were begun
     */
    public Uni<Integer> enrol(RowId serviceAccount, Collection<String> mailboxes, int generation) {
        return missing(serviceAccount, lower(mailboxes))
                .chain(missing -> begin(serviceAccount, missing, Request.Purpose.REACH, generation, false))
                .map(List::size);
    }

    /** Nearly all of a large company stand well each time: for those nothing is locked and no address made up. */
    private Uni<Set<String>> missing(RowId serviceAccount, Set<String> mailboxes) {
        return mailboxes.isEmpty()
                ? Uni.createFrom().item(mailboxes)
                : rows.among(serviceAccount, mailboxes).map(standing -> mailboxes.stream()
                        .filter(mailbox -> !WELL.contains(standing.get(mailbox)))
                        .collect(Collectors.toSet()));
    }

    /** Begins what was refused, or quarantined, or does not work. False: there was no reason to. */
    public Uni<Boolean> askAgain(RowId serviceAccount, String mailbox, int generation) {
        return begin(serviceAccount, List.of(mailbox), Request.Purpose.REACH, generation, true)
                .map(begun -> !begun.isEmpty());
    }

    /**
     * Tries a mailbox; {@link WhenProbeEnds} hears what comes of it. What is granted is given back at once.
     *
     * @return false while it is being tried or asked for, or is reached: withdraw it first, and try again later
     */
    public Uni<Boolean> probe(RowId serviceAccount, String mailbox, int generation) {
        return beginning
                .begin(terms(serviceAccount, Request.Purpose.PROBE, generation, true), lower(List.of(mailbox)))
                .map(begun -> !begun.isEmpty());
    }

    /**
     * Makes requests void and ends links, which are then revoked at Cronofy.
     *
     * @param mailboxes {@link #MOST} at most
     * @return how many stood somewhere, and do not any more
     */
    public Uni<Integer> withdraw(RowId serviceAccount, Collection<String> mailboxes) {
        Set<String> unwanted = lower(mailboxes);
        return unwanted.isEmpty()
                ? Uni.createFrom().item(0)
                : rows.among(serviceAccount, unwanted)
                        .call(standing -> end(serviceAccount, unwanted, standing))
                        .map(Map::size);
    }

    /** To be called when the transaction that began something has ended: Cronofy is asked now, and not in a while. */
    public void askSoon() {
        due.enrolled();
    }

    public Uni<EnrolmentCounts> counts(RowId serviceAccount) {
        return rows.counts(serviceAccount);
    }

    /**
     * In alphabetical order, as PostgreSQL sorts.
     *
     * @param state of those wanted; empty: all
     * @param afterMailbox the last one of the page before, or empty
     */
    public Uni<List<Enrolment>> list(
            RowId serviceAccount, Optional<Enrolment.State> state, String afterMailbox, int most) {
        return rows.list(serviceAccount, state, afterMailbox.toLowerCase(Locale.ROOT), most);
    }

    private Uni<List<RowId>> begin(
            RowId serviceAccount,
            Collection<String> mailboxes,
            Request.Purpose purpose,
            int generation,
            boolean wished) {
        return beginning
                .begin(terms(serviceAccount, purpose, generation, wished), lower(mailboxes))
                .call(begun -> record(serviceAccount, Action.DELEGATION_REQUESTED, begun.keySet()))
                .map(begun -> List.copyOf(begun.values()));
    }

    private static Beginning.Terms terms(RowId grantor, Request.Purpose purpose, int generation, boolean wished) {
        return new Beginning.Terms(grantor, Model.ENTERPRISE_CONNECT, purpose, Optional.empty(), generation, wished);
    }

    private Uni<Void> end(RowId serviceAccount, Set<String> mailboxes, Map<String, Enrolment.State> standing) {
        return requests.lockedThrough(serviceAccount, mailboxes)
                .chain(unwanted -> ending.withdraw(serviceAccount.tenantId(), unwanted))
                .chain(() -> delegations.endThrough(serviceAccount, mailboxes))
                .chain(() -> record(
                        serviceAccount,
                        Action.DELEGATION_ENDED,
                        standing.keySet().stream()
                                .filter(mailbox -> standing.get(mailbox).isLink())
                                .toList()));
    }

    private Uni<Void> record(RowId serviceAccount, Action action, Collection<String> mailboxes) {
        return audit.recordBySystem(
                serviceAccount.tenantId(), Fact.of(action).mailboxes(mailboxes).toList());
    }

    private static Set<String> lower(Collection<String> mailboxes) {
        return mailboxes.stream()
                .map(mailbox -> mailbox.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
