package io.prescreen.calendar.availability;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.prescreen.calendar.availability.OwnTime.Events;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.testing.Ics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rita's calendar between a look and an interview. */
@QuarkusTest
class SecuringTest extends HoldStory {

    private static final String RITA = "rita@acme.example";
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");
    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final Caller CALLER =
            new Caller(ACME, Optional.of(new PersonId("rita")), Optional.of(RITA), false, Optional.empty());

    @Inject
    Looking looking;

    @Inject
    Securing securing;

    @BeforeEach
    void linkRita() {
        api.activate("ada");
        link("rita", "office365", RITA);
        calendar();
    }

    @Test
    void nothingHasChanged() {
        Proof proof = seen();

        Hold hold = Hold.of("4711", proof, List.of(RITA));

        assertThat(secure(proof, hold, Optional.empty())).isEmpty();
        assertThat(keep(hold)).isEmpty();
        assertThat(held()).containsExactly("4711 " + RITA);
    }

    @Test
    void anEventThatCameMeanwhileIsNamedAndNothingIsHeld() {
        calendar(hours(-3, 0));
        Proof proof = seen();
        calendar(hours(-3, 0), new Stretch(start.plusSeconds(1800), start.plusSeconds(2700)));

        assertThat(secure(proof, Hold.of("4711", proof, List.of(RITA)), Optional.empty()))
                .containsExactly(Change.busy(RITA, new Stretch(start.plusSeconds(1800), start.plusSeconds(2700))));
        assertThat(held()).isEmpty();
    }

    @Test
    void aMailboxThatIsUnknownByNowIsNamedAndNothingIsHeld() {
        Proof proof = seen();
        sandbox.disconnect(RITA);

        assertThat(secure(proof, Hold.of("4711", proof, List.of(RITA)), Optional.empty()))
                .containsExactly(Change.unknown(RITA, proof.around(), Optional.of(UnknownReason.DISCONNECTED)));
        assertThat(held()).isEmpty();
    }

    @Test
    void whatAnotherInterviewHoldsIsNamedWithoutReadingAnything() {
        Proof proof = seen();
        secure(proof, Hold.of("4711", proof, List.of(RITA)), Optional.empty());
        sandbox.forgetJournal();

        assertThat(secure(proof, Hold.of("4712", proof, List.of(RITA)), Optional.empty()))
                .containsExactly(Change.promised(new Taken(RITA, hour)));
        assertThat(sandbox.journal("freeBusy")).isEmpty();
        assertThat(held()).containsExactly("4711 " + RITA);
    }

    @Test
    void whoDoesNotSeeAMailboxIsNotToldWhatIsPromised() {
        Proof proof = seen();
        take(Hold.of("4711", hour, List.of("board@acme.example")));

        assertThat(secure(proof, Hold.of("4712", proof, List.of(RITA, "board@acme.example")), Optional.empty()))
                .extracting(Change::mailbox, Change::now, Change::unknownReason)
                .containsExactly(
                        tuple("board@acme.example", Change.Now.UNKNOWN, Optional.of(UnknownReason.NOT_LINKED)));
    }

    @Test
    void anInterviewIsNotInItsOwnWayButWhatIsAtItsTimeIs() {
        Optional<OwnTime> own = Optional.of(new OwnTime(hour, Map.of(RITA, new Events(1, 0))));
        calendar(hour);
        Proof proof = seen(own);
        assertThat(proof.seen().get(RITA)).isEqualTo(Availability.FREE);

        Hold hold = Hold.of("4711", proof, List.of(RITA));
        assertThat(secure(proof, hold, own)).isEmpty();

        calendar(hour, hour);
        assertThat(secure(proof, Hold.of("4711", proof, List.of(RITA)), own)).containsExactly(Change.busy(RITA, hour));
    }

    @Test
    void whatIsReadForOneDoesNotHideAnEventFromOthers() {
        Optional<OwnTime> own = Optional.of(new OwnTime(hour, Map.of(RITA, new Events(1, 0))));
        calendar(hour);
        sandbox.forgetJournal();

        assertThat(seen(own).seen().get(RITA)).isEqualTo(Availability.FREE);
        assertThat(seen().seen().get(RITA).busy()).isEqualTo(Timeline.of(hour));
        assertThat(seen(own).seen().get(RITA)).isEqualTo(Availability.FREE);

        assertThat(sandbox.journal("freeBusy")).hasSize(1);
    }

    private void calendar(Stretch... events) {
        sandbox.calendar(
                RITA,
                "Calendar",
                Ics.calendar(Stream.of(events)
                        .map(event -> Ics.event(
                                "DTSTART:" + BASIC.format(event.start().atOffset(UTC)),
                                "DTEND:" + BASIC.format(event.end().atOffset(UTC))))
                        .toArray(String[]::new)));
    }

    private Proof seen() {
        return seen(Optional.empty());
    }

    private Proof seen(Optional<OwnTime> own) {
        Window window = new Window(hour.start().minusSeconds(600), hour.end(), ZONE);
        MailboxFreeBusy rita = await(() -> looking.query(CALLER, List.of(Asked.mailbox(RITA)), window, false, own))
                .get(0)
                .times();
        assertThat(rita.reason()).isEmpty();
        return new Proof(
                hour,
                Duration.ofMinutes(10),
                Duration.ZERO,
                ZONE,
                true,
                Map.of(RITA, rita.availability()),
                rita.asOf().orElse(Instant.now()));
    }

    private List<Change> secure(Proof proof, Hold hold, Optional<OwnTime> own) {
        return await(() -> securing.secure(CALLER, proof, hold, own));
    }
}
