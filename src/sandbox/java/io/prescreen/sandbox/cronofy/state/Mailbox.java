package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.calendar.IcsCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A mailbox at a calendar service: its owner, its calendars, and how Cronofy gets on with it. */
public final class Mailbox {

    private final Map<String, MailboxCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, Restriction> restrictions = new HashMap<>();
    private final String address;
    private final String ownerName;
    private final ZoneId zone;
    private final CalendarService service;
    private final Standing standing;
    private List<MailboxCalendar> lastSeen;
    private boolean initialSyncRequired;

    Mailbox(String address, String ownerName, ZoneId zone, CalendarService service, Standing standing) {
        this.address = address;
        this.ownerName = ownerName;
        this.zone = zone;
        this.service = service;
        this.standing = standing;
    }

    public String address() {
        return address;
    }

    public String ownerName() {
        return ownerName;
    }

    /** The zone of the mailbox; times without a zone in its calendars are local times of this zone. */
    public ZoneId zone() {
        return zone;
    }

    public CalendarService service() {
        return service;
    }

    /** Whether it is a room's. */
    public boolean isRoom() {
        return standing.room() != null;
    }

    /** Whether its address is of this mail domain. */
    public boolean isOf(String domain) {
        return address.toLowerCase(Locale.ROOT).endsWith("@" + domain.toLowerCase(Locale.ROOT));
    }

    public Optional<RoomDetails> room() {
        return Optional.ofNullable(standing.room());
    }

    /** Whether its owner is offered where people connect their own calendars. */
    boolean signsIn() {
        return standing.signsIn();
    }

    /** The organisational unit to which the service counts it; {@code /} is the topmost. */
    public String unit() {
        return standing.unit();
    }

    /** Whether the service still accepts the credentials that its owner gave to Cronofy. */
    public boolean isConnected() {
        return lastSeen == null;
    }

    /** The owner gave credentials that work. */
    public void connect() {
        lastSeen = null;
    }

    /** From now on Cronofy sees the calendars as they are at this moment. */
    void disconnect(List<MailboxCalendar> calendars) {
        lastSeen = calendars;
    }

    Optional<List<MailboxCalendar>> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    /** Whether Cronofy has yet to read the calendars for the first time. */
    public boolean isInitialSyncRequired() {
        return initialSyncRequired;
    }

    public void requireInitialSync(boolean required) {
        this.initialSyncRequired = required;
    }

    /** The primary one first. */
    public List<MailboxCalendar> calendars() {
        List<MailboxCalendar> found = new ArrayList<>();
        calendars.values().forEach(calendar -> found.add(found.isEmpty() ? calendar.asPrimary() : calendar));
        return found;
    }

    public Optional<MailboxCalendar> calendar(String name) {
        return Optional.ofNullable(calendars.get(name));
    }

    /** What can be done with the calendar of that name. */
    public Restriction restriction(String name) {
        return restrictions.getOrDefault(name, Restriction.NONE);
    }

    public void restrict(String name, Restriction restriction) {
        restrictions.put(name, restriction);
    }

    /** A calendar of that name is replaced and keeps its place. */
    public void put(String name, String ics) {
        put(new MailboxCalendar(name, false, ics, IcsCalendar.parse(ics, zone)));
    }

    /** Whether there was such a calendar. */
    public boolean remove(String name) {
        return calendars.remove(name) != null;
    }

    void put(MailboxCalendar calendar) {
        calendars.put(calendar.name(), calendar);
    }
}
