package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.calendar.IcsCalendar;
import io.prescreen.sandbox.company.CalendarFile;
import io.prescreen.sandbox.company.Colleague;
import io.prescreen.sandbox.company.Company;
import io.prescreen.sandbox.company.MailboxOwner;
import io.prescreen.sandbox.company.Room;
import io.prescreen.sandbox.cronofy.event.Events;
import io.prescreen.sandbox.cronofy.event.ParsedEvents;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All mailboxes at all calendar services. Addresses are compared without regard to case. */
public final class Mailboxes {

    private static final String EMPTY =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Prescreen//Sandbox//EN\r\nEND:VCALENDAR\r\n";

    private final Map<String, Mailbox> byAddress = new LinkedHashMap<>();
    private final Map<MailboxOwner, List<MailboxCalendar>> company;
    private final DropInFolder dropIn;
    private final Events events;
    private final ParsedEvents parsed = new ParsedEvents();

    Mailboxes(Company company, DropInFolder dropIn, Events events) {
        this.events = events;
        this.dropIn = dropIn;
        this.company = company.mailboxes().stream()
                .collect(Collectors.toMap(Function.identity(), Mailboxes::parsed, (a, b) -> a, LinkedHashMap::new));
        reset();
    }

    public List<Mailbox> all() {
        return List.copyOf(byAddress.values());
    }

    /** The people who sign in at a calendar service. */
    public List<Mailbox> people(CalendarService service) {
        return byAddress.values().stream()
                .filter(mailbox -> mailbox.service() == service && mailbox.signsIn())
                .toList();
    }

    /** The rooms that an organisation's calendar service knows, whether a policy permits them or not. */
    public List<Mailbox> rooms(ServiceAccount account) {
        return byAddress.values().stream()
                .filter(mailbox -> mailbox.isRoom() && mailbox.service() == account.service())
                .filter(mailbox -> mailbox.isOf(account.domain()))
                .toList();
    }

    public Optional<Mailbox> find(String address) {
        return Optional.ofNullable(byAddress.get(key(address)));
    }

    /** Creates a mailbox with one empty calendar, or changes its owner's data and keeps its calendars. */
    public Mailbox put(String address, String ownerName, ZoneId zone, CalendarService service, Standing standing) {
        Mailbox mailbox = new Mailbox(address, ownerName, zone, service, standing);
        find(address)
                .ifPresentOrElse(
                        old -> old.calendars().forEach(calendar -> mailbox.put(calendar.name(), calendar.ics())),
                        () -> mailbox.put("Calendar", EMPTY));
        byAddress.put(key(address), mailbox);
        return mailbox;
    }

    /** Many who work at the same time and never sign in; those who are there already stay as they are. */
    public void crowd(List<String> addresses, ZoneId zone, CalendarService service) {
        MailboxCalendar calendar =
                new MailboxCalendar("Calendar", true, Crowd.CALENDAR, IcsCalendar.parse(Crowd.CALENDAR, zone));
        for (String address : addresses) {
            byAddress.computeIfAbsent(key(address), key -> {
                Mailbox mailbox =
                        new Mailbox(address, Crowd.name(address), zone, service, Standing.bystander("/Crowd"));
                mailbox.put(calendar);
                return mailbox;
            });
        }
    }

    void remove(String address) {
        byAddress.remove(key(address));
    }

    /** The owner changed the password or withdrew the permission at the calendar service. */
    public void disconnect(Mailbox mailbox) {
        mailbox.disconnect(synced(mailbox));
    }

    /** The calendars as Cronofy last saw them: as they are, unless it has lost the connection. */
    public List<MailboxCalendar> synced(Mailbox mailbox) {
        return mailbox.lastSeen().orElseGet(() -> calendars(mailbox));
    }

    /**
     * The mailbox's calendars with what applications wrote, the primary one first; a drop-in file replaces the calendar
     * of its name.
     */
    public List<MailboxCalendar> calendars(Mailbox mailbox) {
        Map<String, MailboxCalendar> byName = new LinkedHashMap<>();
        mailbox.calendars().forEach(calendar -> byName.put(calendar.name(), calendar));
        dropIn.files(mailbox.address(), mailbox.zone()).stream()
                .flatMap(file -> file.calendar().stream())
                .forEach(dropped -> byName.merge(
                        dropped.name(),
                        dropped,
                        (old, replacing) -> old.primary() ? replacing.asPrimary() : replacing));
        return byName.values().stream()
                .map(calendar -> calendar.with(
                        events.in(mailbox.address(), calendar.name(), calendar.primary()), mailbox.address(), parsed))
                .toList();
    }

    void reset() {
        byAddress.clear();
        company.forEach((owner, calendars) -> {
            CalendarService service = CalendarService.named(owner.provider()).orElseThrow();
            Mailbox mailbox = new Mailbox(owner.mailbox(), owner.name(), owner.zone(), service, standing(owner));
            calendars.forEach(mailbox::put);
            byAddress.put(key(owner.mailbox()), mailbox);
        });
    }

    private static List<MailboxCalendar> parsed(MailboxOwner owner) {
        return owner.calendars().stream()
                .map(file -> parsed(file, owner.zone()))
                .toList();
    }

    private static MailboxCalendar parsed(CalendarFile file, ZoneId zone) {
        return new MailboxCalendar(file.name(), file.primary(), file.ics(), IcsCalendar.parse(file.ics(), zone));
    }

    private static Standing standing(MailboxOwner owner) {
        if (owner instanceof Room room) {
            return Standing.of(null, new RoomDetails(room.capacity(), room.place()));
        }
        return owner instanceof Colleague colleague ? Standing.bystander(colleague.unit()) : Standing.of(null, null);
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
