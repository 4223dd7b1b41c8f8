package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Answer;
import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.availability.Looking;
import io.prescreen.calendar.availability.Promised;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody's times, hours and promises. Of somebody to whom the caller has no route nothing of their own is used. */
@ApplicationScoped
class ReadingParties {

    /**
     * What is known besides the calendars.
     *
     * @param owners whose the mailboxes are that were reached
     * @param zone of the standard hours
     */
    private record Known(
            Map<String, PersonId> owners, ChosenHours hours, Map<String, Timeline> promised, ZoneId zone) {}

    private final Looking looking;
    private final Tenancy tenancy;
    private final Directory directory;
    private final WorkingHoursRows hours;
    private final Promised promised;

    ReadingParties(Looking looking, Tenancy tenancy, Directory directory, WorkingHoursRows hours, Promised promised) {
        this.looking = looking;
        this.tenancy = tenancy;
        this.directory = directory;
        this.hours = hours;
        this.promised = promised;
    }

    Uni<Roster> read(Caller caller, List<Asked> asked, Enquiry enquiry) {
        return looking.query(caller, asked, enquiry.read(), enquiry.query().fresh(), enquiry.own())
                .chain(answers -> tenancy.inTransaction(caller.tenant(), () -> known(caller.tenant(), answers, enquiry))
                        .map(known -> roster(asked, answers, known)));
    }

    private Uni<Known> known(TenantId tenant, List<Answer> answers, Enquiry enquiry) {
        List<String> mailboxes = answers.stream()
                .filter(ReadingParties::isReached)
                .map(answer -> answer.times().mailbox())
                .distinct()
                .toList();
        return directory.ownersOf(tenant, mailboxes).chain(owners -> hours.of(tenant, people(answers, owners))
                .chain(chosen -> promised.of(tenant, mailboxes, enquiry.read().stretch(), enquiry.holder())
                        .map(taken ->
                                new Known(owners, chosen, taken, enquiry.read().zone()))));
    }

    private static List<PersonId> people(List<Answer> answers, Map<String, PersonId> owners) {
        return answers.stream()
                .flatMap(answer -> owner(answer, owners).stream())
                .distinct()
                .toList();
    }

    private static Optional<PersonId> owner(Answer answer, Map<String, PersonId> owners) {
        return isReached(answer)
                ? answer.person()
                        .or(() -> Optional.ofNullable(owners.get(answer.times().mailbox())))
                : Optional.empty();
    }

    private static boolean isReached(Answer answer) {
        return answer.times().route().isPresent();
    }

    private static Roster roster(List<Asked> asked, List<Answer> answers, Known known) {
        Roster roster = new Roster();
        for (int i = 0; i < asked.size(); i++) {
            roster.add(asked.get(i).target(), party(asked.get(i), answers.get(i), known));
        }
        return roster;
    }

    private static Party party(Asked asked, Answer answer, Known known) {
        return new Party(
                attendee(asked, answer),
                answer.person(),
                answer.mailbox(),
                answer.times(),
                known.hours().of(owner(answer, known.owners()), known.zone()),
                isReached(answer)
                        ? known.promised().getOrDefault(answer.times().mailbox(), Timeline.EMPTY)
                        : Timeline.EMPTY);
    }

    private static Attendee attendee(Asked asked, Answer answer) {
        return new Attendee(Stream.of(answer.times().mailbox())
                .filter(mailbox -> isReached(answer))
                .findFirst()
                .or(() -> asked.target().mailbox())
                .map(mailbox -> mailbox.toLowerCase(Locale.ROOT))
                .orElseGet(() -> "person " + answer.person().orElseThrow().value()));
    }
}
