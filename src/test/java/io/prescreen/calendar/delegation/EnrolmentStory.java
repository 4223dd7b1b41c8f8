package io.prescreen.calendar.delegation;

import static org.awaitility.Awaitility.await;

import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.cronofy.ServiceAccountRequest;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.link.ServiceAccounts;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.Browser;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Acme has connected a service account, and some colleagues of its directory have mailboxes at Office 365. */
abstract class EnrolmentStory extends DelegationStory {

    static final TenantId ACME = new TenantId("acme");
    static final int GENERATION = 1;
    static final String BEA = "bea@acme.example";
    static final String ANTON = "anton@acme.example";
    static final String ADMINISTRATOR = "ada@acme.example";

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final URI BACK = URI.create("http://localhost:8080/v1/callbacks/cronofy/authorization");

    @Inject
    Tenancy tenancy;

    @Inject
    ServiceAccounts accounts;

    @Inject
    Enrolments enrolments;

    @Inject
    Cronofy cronofy;

    RowId account;

    @BeforeEach
    void acmeHasAServiceAccount() {
        owner.execute("""
                insert into integration (tenant, id, model, state, generation, activated_at, activated_by)
                values ('acme', gen_random_uuid(), 'ENTERPRISE_CONNECT', 'ACTIVE', 1, now(), 'ada')""");
        List.of("bea", "anton").forEach(person -> listed("acme", person, person + "@acme.example"));
        // what happens at the limits is told elsewhere
        sandbox.set("requestsPerSecond", 1_000);
        sandbox.set("requestsPerMinute", 10_000);
        account = connect();
    }

    RowId connect() {
        String page = cronofy.serviceAccountPage(new ServiceAccountRequest(BACK, Secret.of("state")))
                .toString();
        URI back = browser.consentForOrganisation(page, "office365", ADMINISTRATOR);
        Secret code = Secret.of(Browser.parameters(back).get("code"));
        Turn turn = new Turn(ACME, Lane.WRITING);
        var granted = cronofy.exchangeServiceAccount(turn, code, BACK)
                .chain(unknown -> cronofy.describe(turn, unknown))
                .await()
                .atMost(LONG);
        return in(() -> accounts.establish(ACME, granted))
                .orElseThrow()
                .account()
                .link()
                .id();
    }

    /** In a transaction of acme. */
    <T> T in(Supplier<Uni<T>> work) {
        return tenancy.inTransaction(ACME, work).await().atMost(LONG);
    }

    int enrol(String... mailboxes) {
        return in(() -> enrolments.enrol(account, List.of(mailboxes), GENERATION));
    }

    int counted(Enrolment.State state) {
        return in(() -> enrolments.counts(account)).of(state);
    }

    void becomes(Enrolment.State state, int mailboxes) {
        await().until(() -> counted(state), Integer.valueOf(mailboxes)::equals);
    }

    Map<String, Enrolment.State> standing() {
        return in(() -> enrolments.list(account, Optional.empty(), "", 1_000)).stream()
                .collect(Collectors.toMap(Enrolment::mailbox, Enrolment::state));
    }

    Enrolment of(String mailbox) {
        return in(() -> enrolments.list(account, Optional.empty(), "", 1_000)).stream()
                .filter(one -> one.mailbox().equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    /** What Cronofy was asked through service accounts. */
    List<Map<String, Object>> askedThroughServiceAccounts() {
        return sandbox.journal("serviceAccountAuthorizations");
    }

    /** How often a mailbox is named in what Cronofy was asked. */
    long timesAsked(String mailbox) {
        return timesAsked(List.of(mailbox)).get(mailbox);
    }

    /** All of them from one look at what Cronofy was asked, which is long where they are many. */
    Map<String, Long> timesAsked(List<String> mailboxes) {
        List<String> questions = askedThroughServiceAccounts().stream()
                .map(call -> String.valueOf(call.get("body")))
                .toList();
        return mailboxes.stream().collect(Collectors.toMap(mailbox -> mailbox, mailbox -> questions.stream()
                .filter(question -> question.contains(mailbox))
                .count()));
    }
}
