package io.prescreen.calendar.serviceaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.delegation.Enrolment;
import io.prescreen.calendar.delegation.EnrolmentCounts;
import io.prescreen.calendar.directory.KnownMailbox;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.serviceaccount.Coverage.Scope;
import io.prescreen.calendar.serviceaccount.CoverageProgress.Obstacle;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every coverage there can be, with every mailbox; and what progress says of counts. */
class CoveringTest {

    private static final String MAILBOX = "rita@acme.example";
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void nobodyIsCoveredWhoIsOutsideForbiddenOrQuarantined() {
        assertThat(coverages().flatMap(coverage -> candidates()
                        .filter(one -> !one.known().inConfirmedDomain()
                                || one.forbidden()
                                || one.known().standing() == Standing.QUARANTINED)
                        .filter(coverage::covers)))
                .isEmpty();
    }

    @Test
    void aFormerMailboxIsNeverCovered() {
        assertThat(coverages().flatMap(coverage -> candidates()
                        .filter(one -> one.known().remembered() && one.known().standing() == Standing.UNLISTED)
                        .filter(coverage::covers)))
                .isEmpty();
    }

    @Test
    void whoeverIsConfirmedIsCoveredWithEveryone() {
        assertThat(coverages()
                        .filter(coverage -> coverage.people() == Scope.EVERYONE)
                        .flatMap(coverage -> candidates()
                                .filter(one -> one.isConfirmed() && one.known().inConfirmedDomain() && !one.forbidden())
                                .map(coverage::covers)))
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void whatNobodyObjectsToIsCoveredOnceItIsListed() {
        assertThat(coverages().flatMap(coverage -> candidates()
                        .filter(one -> coverage.listedPeople().contains(MAILBOX)
                                && Objection.toPerson(one).isEmpty())
                        .map(coverage::covers)))
                .isNotEmpty()
                .containsOnly(true);
        assertThat(coverages().flatMap(coverage -> candidates()
                        .filter(one -> coverage.listedResources().contains(MAILBOX)
                                && Objection.toResource(one).isEmpty())
                        .map(coverage::covers)))
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void aSuspendedCoverageCoversNobody() {
        assertThat(coverages().map(Coverage::suspended).flatMap(coverage -> candidates()
                        .filter(coverage::covers)))
                .isEmpty();
    }

    @Test
    void anEstimateIsMadeOfWhatMovesAlone() {
        assertThat(progress(1000, 400, 400, Optional.empty()).estimatedEndAt())
                .isEqualTo(NOW.plus(Duration.ofSeconds(90)));
        assertThat(progress(1000, 0, 400, Optional.empty()).estimatedEndAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(progress(1000, 0, 0, Optional.empty()).estimatedEndAt()).isNull();
        assertThat(progress(400, 400, 400, Optional.empty()).estimatedEndAt()).isNull();
        assertThat(progress(1000, 400, 400, Optional.of(Obstacle.SERVICE_ACCOUNT))
                        .estimatedEndAt())
                .isNull();
    }

    @Test
    void whatIsNotBegunYetIsNotAsked() {
        assertThat(progress(1000, 400, 400, Optional.empty()).states().notAsked())
                .isEqualTo(600);
        assertThat(progress(300, 400, 400, Optional.empty()).states().notAsked())
                .isZero();
    }

    private static CoverageProgress progress(int total, int minute, int tenMinutes, Optional<Obstacle> obstacle) {
        Map<Enrolment.State, Integer> states = Arrays.stream(Enrolment.State.values())
                .collect(Collectors.toMap(Function.identity(), state -> state == Enrolment.State.LINKED ? 400 : 0));
        return CoverageProgress.of(total, new EnrolmentCounts(states, minute, tenMinutes), obstacle, NOW);
    }

    private static Stream<Coverage> coverages() {
        RowId account = RowId.fresh(new TenantId("acme"));
        List<Set<String>> lists = List.of(Set.of(), Set.of(MAILBOX), Set.of("ivan@acme.example"));
        return Stream.of(Scope.NONE, Scope.EVERYONE, Scope.LIST)
                .flatMap(people -> Stream.of(Scope.NONE, Scope.ALL, Scope.LIST)
                        .flatMap(resources -> lists.stream().flatMap(listed -> lists.stream()
                                .map(rooms -> new Coverage(
                                        account,
                                        people,
                                        people == Scope.LIST ? listed : Set.of(),
                                        resources,
                                        resources == Scope.LIST ? rooms : Set.of(),
                                        Optional.empty(),
                                        0)))));
    }

    private static Stream<Candidate> candidates() {
        List<Boolean> both = List.of(true, false);
        return Arrays.stream(Standing.values())
                .flatMap(standing -> both.stream().flatMap(domain -> both.stream()
                        .filter(remembered -> remembered || standing == Standing.UNLISTED)
                        .map(remembered -> new KnownMailbox(MAILBOX, domain, standing, remembered))))
                .flatMap(known -> both.stream()
                        .flatMap(room -> both.stream().map(forbidden -> new Candidate(known, room, forbidden))));
    }
}
