package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.interview.InvitationRule.After;
import io.prescreen.calendar.interview.InvitationRule.Then;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** When candidates are invited whose invitation was held back. */
class HoldingTest {

    private static final Instant SINCE = Instant.parse("2027-03-01T08:00:00Z");
    private static final InvitationRule ALL = new InvitationRule(After.ALL_ACCEPTED, null, "PT48H", Then.WITHHOLD);

    @Property
    void allMeansEveryColleagueWhoIsRequired(
            @ForAll List<Reply> required, @ForAll List<Reply> optional, @ForAll List<Reply> rooms) {
        List<Seat> seats = seats(required, optional, rooms);

        assertThat(judge(ALL, seats, SINCE) == Invitation.RELEASED)
                .isEqualTo(required.stream().allMatch(Reply.ACCEPTED::equals));
    }

    @Property
    void soManyMeansSoManyOfThem(@ForAll List<Reply> required, @ForAll @IntRange(min = 1, max = 5) int wanted) {
        InvitationRule rule = new InvitationRule(After.ACCEPTED, wanted, null, null);
        long accepted = required.stream().filter(Reply.ACCEPTED::equals).count();

        assertThat(judge(rule, seats(required, List.of(Reply.ACCEPTED), List.of()), SINCE.plus(Duration.ofDays(900))))
                .isEqualTo(accepted >= wanted ? Invitation.RELEASED : Invitation.HELD);
    }

    @Property
    void waitsUntilTheTimeIsOver(@ForAll @IntRange(max = 100) int hours, @ForAll Then then) {
        InvitationRule rule = new InvitationRule(After.ALL_ACCEPTED, null, "PT48H", then);
        Invitation afterwards = then == Then.INVITE ? Invitation.RELEASED : Invitation.TIMED_OUT;

        assertThat(judge(
                        rule,
                        seats(List.of(Reply.DECLINED), List.of(), List.of()),
                        SINCE.plus(Duration.ofHours(hours))))
                .isEqualTo(hours < 48 ? Invitation.HELD : afterwards);
    }

    @Example
    void whoHasNotAnsweredHasNotAccepted() {
        Seat silent = seat(1, Seat.Kind.COLLEAGUE, false, Optional.empty());

        assertThat(judge(ALL, List.of(silent), SINCE)).isEqualTo(Invitation.HELD);
        assertThat(judge(ALL, List.of(), SINCE)).isEqualTo(Invitation.RELEASED);
    }

    @Example
    void theWaitBeginsAnewForOneThatWasCalledOff() {
        Content content = new Content(
                null,
                List.of(),
                List.of(new Content.Candidate("Max", "max@x")),
                List.of(),
                null,
                null,
                null,
                null,
                ALL,
                Map.of());
        Delivery delivery = new Delivery();
        Interview interview = new Interview();
        interview.startsAt = SINCE.plus(Duration.ofDays(9));

        Holding.decide(delivery, interview, content, false, SINCE);
        interview.version++;
        interview.cancelled = true;
        Holding.decide(delivery, interview, content, false, SINCE.plusSeconds(60));
        interview.version++;
        interview.cancelled = false;
        Holding.decide(delivery, interview, content, false, SINCE.plus(Duration.ofDays(3)));

        assertThat(delivery.heldSince).isEqualTo(SINCE.plus(Duration.ofDays(3)));
    }

    private static Invitation judge(InvitationRule rule, List<Seat> seats, Instant now) {
        return Holding.judge(rule, seats, SINCE, now);
    }

    private static List<Seat> seats(List<Reply> required, List<Reply> optional, List<Reply> rooms) {
        return IntStream.range(0, required.size() + optional.size() + rooms.size())
                .mapToObj(number -> number < required.size()
                        ? seat(number, Seat.Kind.COLLEAGUE, false, Optional.of(required.get(number)))
                        : number < required.size() + optional.size()
                                ? seat(
                                        number,
                                        Seat.Kind.COLLEAGUE,
                                        true,
                                        Optional.of(optional.get(number - required.size())))
                                : seat(
                                        number,
                                        Seat.Kind.ROOM,
                                        false,
                                        Optional.of(rooms.get(number - required.size() - optional.size()))))
                .toList();
    }

    private static Seat seat(int number, Seat.Kind kind, boolean optional, Optional<Reply> answer) {
        return new Seat(
                number, kind, Optional.empty(), Optional.of("x@acme.example"), optional, answer, Optional.empty());
    }
}
