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
import java.util.List;
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
        return slot -> proofs.seal(tenant, proof(slot, enquiry, parties(slot, rooms, roster), asOf));
    }

    private static Proof proof(Slot slot, Enquiry enquiry, List<Party> parties, Instant asOf) {
        Timing timing = enquiry.timing();
        return new Proof(
                slot.time(),
                timing.before(),
                timing.after(),
                timing.window().zone(),
                !enquiry.query().allowsTentative(),
                seen(parties, Party::mailbox),
                seen(withoutMailbox(parties), Party::person),
                asOf);
    }

    /** Of the rooms only the one of the slot. */
    private static List<Party> parties(Slot slot, Set<Attendee> rooms, Roster roster) {
        return roster.parties().stream()
                .filter(party -> !rooms.contains(party.who()) || slot.room().equals(Optional.of(party.who())))
                .toList();
    }

    /** The mailbox of somebody out of reach is looked up when they are booked: until then nobody learns whether there is one. */
    private static List<Party> withoutMailbox(List<Party> parties) {
        return parties.stream().filter(party -> party.mailbox().isEmpty()).toList();
    }

    private static <K> Map<K, Availability> seen(List<Party> parties, Function<Party, Optional<K>> key) {
        return parties.stream()
                .filter(party -> key.apply(party).isPresent())
                .collect(toMap(
                        party -> key.apply(party).orElseThrow(),
                        party -> party.times().availability(),
                        (one, same) -> one));
    }
}
