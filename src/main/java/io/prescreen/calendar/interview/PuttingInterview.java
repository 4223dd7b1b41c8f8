package io.prescreen.calendar.interview;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody wants an interview to be, or to be otherwise. What is wrong with it is found first, without changing anything;
 * then the calendars are asked, outside of transactions; then it is stored, if it is still what it was.
 */
@ApplicationScoped
class PuttingInterview {

    /** @param created whether it was not there before */
    record Put(Known known, boolean created) {}

    /** What was known when the wish was found to be in order. */
    record Checked(Wish wish, Content content, Optional<Known> existing) {

        boolean isAlready() {
            return existing.filter(
                            known -> known.isAlready(content, wish.draft().schedule()))
                    .isPresent();
        }
    }

    private final Tenancy tenancy;
    private final KnownInterviews interviews;
    private final Resolving resolving;
    private final OpenCalendars calendars;
    private final BookingSlots slots;
    private final Relay relay;
    private final Clock clock;

    PuttingInterview(
            Tenancy tenancy,
            KnownInterviews interviews,
            Resolving resolving,
            OpenCalendars calendars,
            BookingSlots slots,
            Relay relay,
            Clock clock) {
        this.tenancy = tenancy;
        this.interviews = interviews;
        this.resolving = resolving;
        this.calendars = calendars;
        this.slots = slots;
        this.relay = relay;
        this.clock = clock;
    }

    /** Outside of transactions. */
    Uni<Put> put(Wish wish) {
        return tenancy.inTransaction(wish.caller().tenant(), () -> check(wish))
                .chain(checked -> checked.isAlready()
                        ? Uni.createFrom().item(new Put(checked.existing().orElseThrow(), false))
                        : calendars
                                .requireOpen(wish.caller(), checked.content().organiser())
                                .chain(() -> slots.book(checked))
                                .invoke(relay::wake));
    }

    private Uni<Checked> check(Wish wish) {
        Caller caller = wish.caller();
        return interviews
                .called(caller.tenant(), wish.name(), LockModeType.NONE)
                .chain(existing -> {
                    existing.ifPresent(known -> wish.accessTo(known).requireFull());
                    return resolving
                            .resolve(caller, wish.draft())
                            .map(content -> new Checked(wish, content, existing))
                            .invoke(this::requireInOrder);
                });
    }

    private void requireInOrder(Checked checked) {
        Wish wish = checked.wish();
        Map<String, String> objections = PrivacyLint.objections(
                checked.content(), checked.content().organiser().person() == null);
        if (!objections.isEmpty()) {
            throw Problem.invalidFields(objections);
        }
        if (checked.isAlready()) {
            return;
        }
        if (!wish.isUnlimited()) {
            Known.requireOrganiser(
                    checked.existing(),
                    checked.content(),
                    wish.caller().person().map(PersonId::value));
        }
        wish.precondition().requireForChange(checked.existing().map(Known::interview));
        Known.requireTime(checked.existing(), wish.draft().schedule(), Instant.now(clock));
    }
}
