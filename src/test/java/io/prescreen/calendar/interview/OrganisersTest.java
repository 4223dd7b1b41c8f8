package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.testing.BackEnd;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mailboxes get other owners; interviews follow the person. */
@QuarkusTest
class OrganisersTest extends StoryTest {

    private static final String RITA = "rita@acme.example";

    @Inject
    Organisers organisers;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void confirmTheDomain() {
        api.activate("ada");
        backEnd.confirm("acme.example");
    }

    @Test
    void whoHasAnotherMailboxByNowIsWrittenToThere() throws Throwable {
        list(BackEnd.row("rita", "rita.new@acme.example"), BackEnd.row("bob", RITA));

        assertThat(rita().mailbox()).isEqualTo("rita.new@acme.example");
        assertThat(rita().sure()).isTrue();
    }

    @Test
    void aMailboxThatIsSomebodyElsesIsNotWrittenToForHer() throws Throwable {
        list(BackEnd.row("bob", RITA));

        assertThat(rita().sure()).isFalse();
    }

    @Test
    void aMailboxThatIsNobodyElsesStaysHers() throws Throwable {
        list(BackEnd.row("bob", "bob@acme.example"));

        assertThat(rita()).isEqualTo(new Organiser(rita().person(), RITA));
    }

    private void list(Object... rows) {
        backEnd.listAll(Stream.of(rows).toList()).statusCode(200);
    }

    private Organiser rita() throws Throwable {
        TenantId acme = new TenantId("acme");
        return VertxContextSupport.subscribeAndAwait(
                () -> tenancy.inTransaction(acme, () -> organisers.of(acme, "rita", RITA)));
    }
}
