package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.PersonId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was done, and whom it concerns. Nothing secret, and nothing that stands in a calendar, may be in it.
 *
 * @param person whom it concerns; they may read the fact
 * @param mailbox what it concerns, kept in lower case; whoever has this mailbox may read the fact
 * @param route by which the mailbox was reached, in the words of the contract
 * @param details what else is worth knowing, in few words
 */
public record Fact(
        Action action,
        Optional<PersonId> person,
        Optional<String> mailbox,
        Optional<String> route,
        Map<String, String> details) {

    public Fact {
        mailbox = mailbox.map(spelled -> spelled.toLowerCase(Locale.ROOT));
        details = Map.copyOf(details);
    }

    public static Fact of(Action action) {
        return new Fact(action, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    public Fact person(PersonId concerned) {
        return new Fact(action, Optional.of(concerned), mailbox, route, details);
    }

    public Fact mailbox(String concerned) {
        return new Fact(action, person, Optional.of(concerned), route, details);
    }

    /** The same of each of these. */
    public Stream<Fact> mailboxes(Collection<String> concerned) {
        return concerned.stream().map(this::mailbox);
    }

    /** @param kind of the route */
    public Fact route(Enum<?> kind) {
        return new Fact(action, person, mailbox, Optional.of(Words.of(kind)), details);
    }

    public Fact with(String detail, String value) {
        return with(Map.of(detail, value));
    }

    public Fact with(Map<String, String> furtherDetails) {
        Map<String, String> more = new TreeMap<>(details);
        more.putAll(furtherDetails);
        return new Fact(action, person, mailbox, route, more);
    }

    /** Without the mailbox: it might be logged. */
    @Override
    public String toString() {
        return "Fact[" + action + "]";
    }
}
