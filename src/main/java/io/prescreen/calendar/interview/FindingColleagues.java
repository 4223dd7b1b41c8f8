package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which colleagues are asked to come. To be called inside a transaction of the tenant. */
@ApplicationScoped
class FindingColleagues {

    /** @param field where the caller wrote it */
    private record Named(String field, Optional<PersonId> person, Optional<String> mailbox, boolean optional) {

        static Named of(int number, InterviewRequest.Colleague one) {
            String field = "colleagues[%d]".formatted(number);
            return new Named(
                    field,
                    Optional.ofNullable(one.person()).map(id -> FindingOrganiser.person(field + ".person", id)),
                    Optional.ofNullable(one.mailbox()).map(text -> Draft.address(field + ".mailbox", text)),
                    one.optional());
        }
    }

    private final Directory directory;
    private final ManyEyes manyEyes;

    FindingColleagues(Directory directory, ManyEyes manyEyes) {
        this.directory = directory;
        this.manyEyes = manyEyes;
    }

    /** In the order asked. */
    Uni<List<Attendee>> of(TenantId tenant, List<InterviewRequest.Colleague> asked) {
        List<Named> named = IntStream.range(0, asked.size())
                .mapToObj(i -> Named.of(i, asked.get(i)))
                .toList();
        return byPerson(tenant, named)
                .chain(people -> byMailbox(tenant, named).map(owners -> named.stream()
                        .map(one -> attendee(one, people, owners))
                        .toList()))
                .call(found -> manyEyes.among(tenant, mailboxes(found)).invoke(seen -> requireOwn(named, found, seen)));
    }

    private static List<String> mailboxes(List<Attendee> attendees) {
        return attendees.stream().map(Attendee::mailbox).toList();
    }

    /** The words for colleagues are for people. */
    private static void requireOwn(List<Named> named, List<Attendee> found, Set<String> seenByMany) {
        for (int i = 0; i < found.size(); i++) {
            if (seenByMany.contains(found.get(i).mailbox())) {
                throw Problem.invalidField(
                        named.get(i).field(), "must be neither a room nor the primary account: many read its calendar");
            }
        }
    }

    private Uni<Map<PersonId, Optional<String>>> byPerson(TenantId tenant, List<Named> named) {
        List<PersonId> people =
                named.stream().flatMap(one -> one.person().stream()).toList();
        return directory.people(tenant, people).map(entries -> people.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> FindingOrganiser.confirmed(entries.get(id)))));
    }

    /** Whose each mailbox is, as far as that is known. */
    private Uni<Map<String, PersonId>> byMailbox(TenantId tenant, List<Named> named) {
        List<String> mailboxes =
                named.stream().flatMap(one -> one.mailbox().stream()).toList();
        return directory
                .standingOf(tenant, mailboxes)
                .invoke(standings -> named.forEach(one -> one.mailbox()
                        .filter(mailbox -> standings.get(mailbox) == Standing.QUARANTINED)
                        .ifPresent(mailbox -> {
                            throw Problem.invalidField(
                                    one.field() + ".mailbox", "must be a mailbox of which is known whose it is");
                        })))
                .chain(() -> directory.ownersOf(tenant, mailboxes));
    }

    private static Attendee attendee(Named one, Map<PersonId, Optional<String>> people, Map<String, PersonId> owners) {
        return one.person()
                .map(person -> new Attendee(
                        person.value(),
                        people.get(person)
                                .orElseThrow(
                                        () -> Problem.invalidField(one.field() + ".person", FindingOrganiser.UNKNOWN)),
                        one.optional()))
                .orElseGet(() -> {
                    String mailbox = one.mailbox().orElseThrow();
                    PersonId owner = owners.get(mailbox);
                    return new Attendee(owner == null ? null : owner.value(), mailbox, one.optional());
                });
    }
}
