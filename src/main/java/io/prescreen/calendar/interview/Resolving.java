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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is meant by a request. To be called inside a transaction of the tenant. Nobody is invited to a mailbox of which it
 * is not decided whose it is.
 */
@ApplicationScoped
class Resolving {

    private static final String UNKNOWN = "must be a person of the directory with a confirmed mailbox";

    private final Directory directory;
    private final PersonalLinks personal;
    private final PrimaryLinks primary;

    Resolving(Directory directory, PersonalLinks personal, PrimaryLinks primary) {
        this.directory = directory;
        this.personal = personal;
        this.primary = primary;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming the field that means nobody who can be asked */
    Uni<Content> resolve(Caller caller, Draft draft) {
        TenantId tenant = caller.tenant();
        List<InterviewRequest.Colleague> asked = draft.request().asked();
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).person() != null) {
                people.add(person(
                        "colleagues[%d].person".formatted(i), asked.get(i).person()));
            }
        }
        List<String> mailboxes = new ArrayList<>(draft.rooms());
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).mailbox() != null) {
                mailboxes.add(Draft.address(
                        "colleagues[%d].mailbox".formatted(i), asked.get(i).mailbox()));
            }
        }
        return organiser(caller, draft.request().organiser()).chain(organiser -> directory
                .people(tenant, people)
                .chain(entries -> directory.standingOf(tenant, mailboxes).chain(standings -> directory
                        .ownersOf(tenant, mailboxes)
                        .map(owners ->
                                content(draft, organiser, colleagues(asked, entries, standings, owners), standings)))));
    }

    private Uni<Attendee> organiser(Caller caller, InterviewRequest.Organising wanted) {
        return wanted.person() == null
                ? primaryAccount(caller.tenant(), Draft.address("organiser.mailbox", wanted.mailbox()))
                : organiser(caller, person("organiser.person", wanted.person()));
    }

    private Uni<Attendee> primaryAccount(TenantId tenant, String mailbox) {
        return primary.of(tenant).map(found -> found.filter(
                        link -> link.mailbox().equals(mailbox))
                .map(link -> new Attendee(null, mailbox, false))
                .orElseThrow(() -> Problem.invalidField(
                        "organiser.mailbox", "must be the general primary account; of anybody else, name the person")));
    }

    /** What the directory confirms, or else the mailbox that they linked; of the caller, the one that is surely theirs. */
    private Uni<Attendee> organiser(Caller caller, PersonId person) {
        TenantId tenant = caller.tenant();
        boolean self = !caller.service() && caller.person().equals(Optional.of(person));
        return directory.people(tenant, List.of(person)).chain(entries -> confirmed(entries.get(person))
                .map(mailbox -> Uni.createFrom().item(Optional.of(mailbox)))
                .orElseGet(() -> personal.of(tenant, person)
                        .map(link -> link.map(LinkStatus::mailbox))
                        .chain(linked -> linked.isEmpty() && self
                                ? directory.ownMailboxOf(caller)
                                : Uni.createFrom().item(linked)))
                .map(mailbox -> new Attendee(
                        person.value(),
                        mailbox.orElseThrow(() -> Problem.invalidField("organiser.person", UNKNOWN)),
                        false)));
    }

    private static List<Attendee> colleagues(
            List<InterviewRequest.Colleague> asked,
            Map<PersonId, DirectoryPerson> entries,
            Map<String, Standing> standings,
            Map<String, PersonId> owners) {
        List<Attendee> colleagues = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            InterviewRequest.Colleague one = asked.get(i);
            String field = "colleagues[%d]".formatted(i);
            if (one.person() != null) {
                String mailbox = confirmed(entries.get(new PersonId(one.person())))
                        .orElseThrow(() -> Problem.invalidField(field + ".person", UNKNOWN));
                colleagues.add(new Attendee(one.person(), mailbox, one.optional()));
            } else {
                String mailbox = Draft.address(field + ".mailbox", one.mailbox());
                if (standings.get(mailbox) == Standing.QUARANTINED) {
                    throw Problem.invalidField(field + ".mailbox", "must be a mailbox of which is known whose it is");
                }
                PersonId owner = owners.get(mailbox);
                colleagues.add(new Attendee(owner == null ? null : owner.value(), mailbox, one.optional()));
            }
        }
        return List.copyOf(colleagues);
    }

    private static Content content(
            Draft draft, Attendee organiser, List<Attendee> colleagues, Map<String, Standing> standings) {
        for (int i = 0; i < draft.rooms().size(); i++) {
            if (standings.get(draft.rooms().get(i)) != Standing.UNLISTED) {
                throw Problem.invalidField("rooms[%d]".formatted(i), "must be no person's mailbox");
            }
        }
        if (organiser.person() == null && !draft.candidates().isEmpty()) {
            throw Problem.invalidField(
                    "candidates", "must be empty: many can look into the primary account's calendar");
        }
        Content content = new Content(
                organiser,
                colleagues,
                draft.candidates(),
                draft.rooms(),
                draft.request().kind(),
                draft.request().place(),
                draft.request().videoLink(),
                draft.words(),
                draft.invitation(),
                Map.of());
        Everybody.requireOnce(content);
        return content;
    }

    private static Optional<String> confirmed(DirectoryPerson entry) {
        return Optional.ofNullable(entry)
                .filter(one -> one.standing() == Standing.CONFIRMED)
                .flatMap(DirectoryPerson::mailbox);
    }

    private static PersonId person(String field, String id) {
        return PersonId.parse(id).orElseThrow(() -> Problem.invalidField(field, "must be a person id"));
    }
}
