package io.prescreen.calendar.slots;

import io.prescreen.calendar.delegation.Target;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody who was read, each once, by whichever way they were asked for. */
final class Roster {

    private final Map<Target, Attendee> attendees = new HashMap<>();
    private final Map<Attendee, Party> parties = new LinkedHashMap<>();

    void add(Target askedFor, Party party) {
        attendees.put(askedFor, party.who());
        parties.merge(party.who(), party, Party::and);
    }

    /** This, and whoever was read later. */
    Roster and(Roster later) {
        Roster both = new Roster();
        both.attendees.putAll(attendees);
        both.attendees.putAll(later.attendees);
        both.parties.putAll(parties);
        later.parties.forEach(both.parties::putIfAbsent);
        return both;
    }

    boolean has(Target askedFor) {
        return attendees.containsKey(askedFor);
    }

    Party party(Target askedFor) {
        return parties.get(attendees.get(askedFor));
    }

    Party party(Attendee who) {
        return parties.get(who);
    }

    /** In the order in which they were asked for. */
    Collection<Party> parties() {
        return parties.values();
    }
}
