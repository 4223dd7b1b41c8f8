package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.DirectoryPerson;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.PrimaryLinks;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whose calendar an interview goes to. To be called inside a transaction of the tenant. */
@ApplicationScoped
class FindingOrganiser {

    /** Nobody is asked to come of whom it is not sure which mailbox is theirs. */
    static final String UNKNOWN = "must be a person of the directory with a confirmed mailbox";

    private final Directory directory;
    private final PersonalLinks personal;
    private final PrimaryLinks primary;

    FindingOrganiser(Directory directory, PersonalLinks personal, PrimaryLinks primary) {
        this.directory = directory;
        this.personal = personal;
        this.primary = primary;
    }

    Uni<Attendee> of(Caller caller, InterviewRequest.Organising wanted) {
        return wanted.person() == null
                ? primaryAccount(caller.tenant(), Draft.address("organiser.mailbox", wanted.mailbox()))
                : person(caller, person("organiser.person", wanted.person()));
    }

    private Uni<Attendee> primaryAccount(TenantId tenant, String mailbox) {
        return primary.of(tenant).map(found -> found.filter(
                        link -> link.mailbox().equals(mailbox))
                .map(link -> new Attendee(null, mailbox, false))
                .orElseThrow(() -> Problem.invalidField(
                        "organiser.mailbox", "must be the general primary account; of anybody else, name the person")));
    }

    /** What the directory confirms, or else the mailbox that they linked; of the caller, the one that is surely theirs. */
    private Uni<Attendee> person(Caller caller, PersonId person) {
        return directory
                .people(caller.tenant(), List.of(person))
                .chain(entries -> confirmed(entries.get(person))
                        .map(mailbox -> Uni.createFrom().item(Optional.of(mailbox)))
                        .orElseGet(() -> linked(caller, person)))
                .map(mailbox -> mailbox.orElseThrow(() -> Problem.invalidField("organiser.person", UNKNOWN)))
                .call(mailbox -> primary.of(caller.tenant())
                        .invoke(account -> account.filter(link -> link.mailbox().equals(mailbox))
                                .ifPresent(shared -> {
                                    throw Problem.invalidField(
                                            "organiser.person", "must not be the primary account: name its mailbox");
                                })))
                .map(mailbox -> new Attendee(person.value(), mailbox, false));
    }

    private Uni<Optional<String>> linked(Caller caller, PersonId person) {
        boolean self = !caller.service() && caller.person().equals(Optional.of(person));
        return personal.of(caller.tenant(), person)
                .map(link -> link.map(LinkStatus::mailbox))
                .chain(linked -> linked.isEmpty() && self
                        ? directory.ownMailboxOf(caller)
                        : Uni.createFrom().item(linked));
    }

    static Optional<String> confirmed(DirectoryPerson entry) {
        return Optional.ofNullable(entry)
                .filter(one -> one.standing() == Standing.CONFIRMED)
                .flatMap(DirectoryPerson::mailbox);
    }

    static PersonId person(String field, String id) {
        return PersonId.parse(id).orElseThrow(() -> Problem.invalidField(field, "must be a person id"));
    }
}
