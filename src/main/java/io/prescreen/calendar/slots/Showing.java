package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.UnknownReason;
import io.prescreen.calendar.availability.Window;
import io.prescreen.calendar.slots.SlotsView.MailboxView;
import io.prescreen.calendar.slots.SlotsView.PartyView;
import io.prescreen.calendar.slots.SlotsView.ReasonView;
import io.prescreen.calendar.slots.SlotsView.RelaxationView;
import io.prescreen.calendar.slots.SlotsView.SlotView;
import io.prescreen.calendar.slots.SlotsView.StretchView;
import io.prescreen.calendar.tenancy.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was found, in the words of the contract: everybody as they were asked for. */
record Showing(Enquiry enquiry, Roster roster) {

    /** @param proofs one of each slot */
    SlotsView slots(Found found, Function<Slot, String> proofs) {
        return view(found, proofs, null);
    }

    SlotsView none(Found found, List<Relaxation> relaxations) {
        return view(found, slot -> null, relaxations.stream().map(this::view).toList());
    }

    private SlotsView view(Found found, Function<Slot, String> proofs, List<RelaxationView> relaxations) {
        Window asked = enquiry.timing().window();
        return new SlotsView(
                time(asked.from()),
                time(asked.to()),
                asked.zone().getId(),
                found.total(),
                found.slots().stream()
                        .map(slot -> view(slot, proofs.apply(slot)))
                        .toList(),
                found.reasons().stream().map(this::view).toList(),
                found.moreReasons(),
                roster.parties().stream().map(this::mailbox).toList(),
                relaxations);
    }

    private SlotView view(Slot slot, String proof) {
        return new SlotView(
                time(slot.time().start()),
                time(slot.time().end()),
                slot.room().flatMap(room -> roster.party(room).mailbox()).orElse(null),
                parties(slot.missing()),
                parties(slot.unknown()),
                proof);
    }

    private List<PartyView> parties(List<Attendee> attendees) {
        return attendees.stream().map(roster::party).map(Showing::view).toList();
    }

    private static PartyView view(Party party) {
        return new PartyView(
                party.person().map(PersonId::value).orElse(null),
                party.mailbox().orElse(null));
    }

    private ReasonView view(Reason reason) {
        Optional<Party> party = reason.who().map(roster::party);
        PartyView who = party.map(Showing::view).orElse(new PartyView(null, null));
        Optional<UnknownReason> why = party.filter(unknown -> reason.cause() == Cause.UNKNOWN)
                .flatMap(unknown -> unknown.times().reason());
        return new ReasonView(
                who.person(),
                who.mailbox(),
                reason.group().orElse(null),
                reason.cause(),
                why.orElse(null),
                time(reason.starts().start()),
                time(reason.starts().end()));
    }

    /** Of the time that the question is about: what was read beyond it does not make it partly known. */
    private MailboxView mailbox(Party party) {
        Timing timing = enquiry.timing();
        Stretch asked = new Stretch(
                timing.window().from().minus(timing.before()),
                timing.window().to().plus(timing.after()));
        Timeline unknown = party.times().availability().unknown().clip(asked);
        Optional<Instant> asOf = party.times().asOf();
        PartyView who = view(party);
        return new MailboxView(
                who.person(),
                who.mailbox(),
                unknown.isEmpty() ? "known" : asOf.isPresent() ? "partial" : "unknown",
                unknown.isEmpty() ? null : party.times().reason().orElse(null),
                asOf.orElse(null),
                party.times().route().orElse(null));
    }

    private RelaxationView view(Relaxation relaxation) {
        Change change = relaxation.change();
        PartyView who = Optional.ofNullable(change.who())
                .map(roster::party)
                .map(Showing::view)
                .orElse(new PartyView(null, null));
        return new RelaxationView(
                change.kind(),
                who.person(),
                who.mailbox(),
                change.group(),
                change.needed(),
                Optional.ofNullable(change.duration()).map(Duration::toString).orElse(null),
                change.capacity(),
                change.days(),
                relaxation.slots(),
                new StretchView(
                        time(relaxation.first().start()),
                        time(relaxation.first().end())));
    }

    private OffsetDateTime time(Instant at) {
        return at.atZone(enquiry.timing().window().zone()).toOffsetDateTime();
    }
}
