package io.prescreen.calendar.slots;

import static java.util.stream.Collectors.toMap;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Proof;
import io.prescreen.calendar.availability.Proofs;
import io.prescreen.calendar.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each slot the proof of what was seen of everybody, and of its room. */
@ApplicationScoped
class Proving {

    private final Proofs proofs;
    private final Clock clock;

    Proving(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    Function<Slot, String> of(TenantId tenant, Enquiry enquiry, Roster roster) {
        Set<Attendee> rooms = enquiry.rooms().stream()
                .flatMap(plan -> plan.first().stream())
                .map(room -> roster.party(room.target()).who())
                .collect(Collectors.toSet());
        Instant asOf = roster.parties().stream()
                .flatMap(party -> party.times().asOf().stream())
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
        return slot -> proofs.seal(tenant, proof(slot, enquiry, seen(slot, rooms, roster), asOf));
    }

    private static Proof proof(Slot slot, Enquiry enquiry, Map<String, Availability> seen, Instant asOf) {
        Timing timing = enquiry.timing();
        return new Proof(
                slot.time(),
                timing.before(),
                timing.after(),
                timing.window().zone(),
                !enquiry.query().allowsTentative(),
                seen,
                asOf);
    }

    /** Of the rooms only the one of the slot. Who is only known by their person id has no mailbox that was seen. */
    private static Map<String, Availability> seen(Slot slot, Set<Attendee> rooms, Roster roster) {
        return roster.parties().stream()
                .filter(party -> !rooms.contains(party.who()) || slot.room().equals(Optional.of(party.who())))
                .filter(party -> party.mailbox().isPresent())
                .collect(toMap(
                        party -> party.mailbox().orElseThrow(),
                        party -> party.times().availability(),
                        (one, same) -> one));
    }
}
