package io.prescreen.calendar.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.prescreen.calendar.tenancy.PersonId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What counts as a change of what was seen, against one letter for each minute. */
@Domain(DomainContext.Global.class)
@Domain(Times.class)
class ProofTest {

    private static final String LENA = "lena@acme.example";
    private static final Stretch ALL = Minutes.stretch(0, Minutes.COUNT);
    private static final Stretch SLOT = Minutes.stretch(600, 660);

    @Example
    void onlyWhatIsNewIsAChangeAndNoMoreOfItThanTheSlotNeeds() {
        Proof proof = proof(SLOT, 10, 5, true, busy(Minutes.stretch(600, 615)));

        assertThat(proof.changes("Lena@Acme.example", now(busy(Minutes.stretch(540, 620)))))
                .extracting(Change::from, Change::to, Change::now)
                .containsExactly(
                        tuple(Minutes.at(590), Minutes.at(600), Change.Now.BUSY),
                        tuple(Minutes.at(615), Minutes.at(620), Change.Now.BUSY));
        assertThat(proof.changes(LENA, now(busy(Minutes.stretch(665, 700), Minutes.stretch(0, 590)))))
                .isEmpty();
    }

    @Example
    void whatBecameUnknownSaysWhy() {
        MailboxFreeBusy gone = MailboxFreeBusy.unknown(LENA, window(ALL), UnknownReason.DISCONNECTED);

        assertThat(proof(SLOT, 0, 0, false, Availability.FREE).changes(LENA, gone))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.now()).isEqualTo(Change.Now.UNKNOWN);
                    assertThat(change.unknownReason()).contains(UnknownReason.DISCONNECTED);
                    assertThat(change).hasToString("UNKNOWN from %s to %s".formatted(SLOT.start(), SLOT.end()));
                });
    }

    @Example
    void whoeverWasNotLookedAtCountsAsSeenFree() {
        Proof proof = proof(SLOT, 0, 0, true, busy(SLOT));

        assertThat(proof.changes(LENA, now(busy(SLOT)))).isEmpty();
        assertThat(proof.changes("mila@acme.example", now(busy(SLOT)))).hasSize(1);
    }

    @Example
    void whoWasSeenByTheirIdIsRecognisedByTheirMailbox() {
        Proof proof = new Proof(
                SLOT,
                Duration.ZERO,
                Duration.ZERO,
                ZoneOffset.UTC,
                true,
                Map.of(LENA, Availability.FREE),
                Map.of(new PersonId("lena"), busy(SLOT), new PersonId("mila"), busy(ALL)),
                Minutes.BEGIN);

        Proof known = proof.with(Map.of(new PersonId("lena"), LENA, new PersonId("mila"), "mila@acme.example"));

        assertThat(proof.seen()).containsOnlyKeys(LENA);
        assertThat(known.seen()).isEqualTo(Map.of(LENA, Availability.FREE, "mila@acme.example", busy(SLOT)));
        assertThat(proof.with(Map.of())).isEqualTo(proof);
    }

    @Example
    void keepsNoMoreThanTheSlotNeedsAndTellsNoMailbox() {
        Proof proof = proof(SLOT, 10, 5, true, busy(ALL));

        assertThat(proof.seen().get(LENA).busy().stretches()).containsExactly(Minutes.stretch(590, 665));
        assertThat(proof).hasToString("what was seen of " + SLOT);
        assertThatThrownBy(() -> proof(SLOT, -1, 0, true, busy(ALL))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyMinuteIsAChangeOrNot(
            @ForAll Stretch slot,
            @ForAll @IntRange(max = 120) int before,
            @ForAll @IntRange(max = 120) int after,
            @ForAll boolean tentativeBlocks,
            @ForAll("availability") Availability then,
            @ForAll("availability") Availability now) {
        Proof proof = proof(slot, before, after, tentativeBlocks, then);

        List<Change> changes = proof.changes(LENA, now(now));

        String seen = states(then);
        String found = states(now);
        BitSet needed = Minutes.bits(List.of(proof.around()));
        StringBuilder expected = new StringBuilder();
        for (int minute = 0; minute < Minutes.COUNT; minute++) {
            boolean change = needed.get(minute) && isChange(seen.charAt(minute), found.charAt(minute), tentativeBlocks);
            expected.append(change ? found.charAt(minute) : '.');
        }
        assertThat(states(changes)).isEqualTo(expected.toString());
    }

    /** Written out, state by state. */
    private static boolean isChange(char then, char now, boolean tentativeBlocks) {
        return switch ("" + then + now) {
            case ".b", "tb", "ub" -> true;
            case ".t", "ut" -> tentativeBlocks;
            case ".u", "tu" -> true;
            default -> false;
        };
    }

    @Provide
    Arbitrary<Availability> availability() {
        Times times = new Times();
        return Combinators.combine(times.stretch(), times.stretches(), times.stretches())
                .as((covered, busy, tentative) -> Availability.known(window(ALL), covered, busy, tentative));
    }

    private static String states(Availability availability) {
        StringBuilder states = new StringBuilder(".".repeat(Minutes.COUNT));
        put(states, availability.busy().stretches(), 'b');
        put(states, availability.tentative().stretches(), 't');
        put(states, availability.unknown().stretches(), 'u');
        return states.toString();
    }

    private static String states(List<Change> changes) {
        StringBuilder states = new StringBuilder(".".repeat(Minutes.COUNT));
        changes.forEach(change -> put(
                states,
                List.of(new Stretch(change.from(), change.to())),
                change.now().name().toLowerCase(Locale.ROOT).charAt(0)));
        return states.toString();
    }

    private static void put(StringBuilder states, List<Stretch> stretches, char state) {
        Minutes.bits(stretches).stream().forEach(minute -> states.setCharAt(minute, state));
    }

    private static Proof proof(Stretch slot, int before, int after, boolean tentativeBlocks, Availability seen) {
        return new Proof(
                slot,
                Duration.ofMinutes(before),
                Duration.ofMinutes(after),
                ZoneOffset.UTC,
                tentativeBlocks,
                Map.of("LENA@acme.example", seen),
                Minutes.BEGIN);
    }

    private static Availability busy(Stretch... stretches) {
        return new Availability(Timeline.of(List.of(stretches)), Timeline.EMPTY, Timeline.EMPTY);
    }

    private static MailboxFreeBusy now(Availability availability) {
        return new MailboxFreeBusy(
                LENA, availability, Optional.empty(), Optional.empty(), Optional.of(Minutes.BEGIN), Optional.of(ALL));
    }

    private static Window window(Stretch stretch) {
        return new Window(stretch.start(), stretch.end(), ZoneOffset.UTC);
    }
}
