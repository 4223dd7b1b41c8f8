package io.prescreen.sandbox.cronofy.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All events that were ever written, the deleted ones too. */
public final class Events {

    private final Map<EventKey, Event> byKey = new LinkedHashMap<>();
    private final Map<String, EventKey> byUid = new HashMap<>();
    private final Map<String, Set<EventKey>> byMailbox = new HashMap<>();

    public List<Event> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Event> find(EventKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<Event> byUid(String uid) {
        return Optional.ofNullable(byUid.get(uid)).flatMap(this::find);
    }

    /** An event of that key is replaced. */
    public Event put(Event event) {
        byKey.put(event.key(), event);
        byUid.put(event.uid(), event.key());
        Stream.concat(
                        Stream.of(event.key().mailbox()),
                        event.attendees().stream().map(Attendee::email))
                .forEach(mailbox -> byMailbox
                        .computeIfAbsent(lower(mailbox), key -> new LinkedHashSet<>())
                        .add(event.key()));
        return event;
    }

    /** What the mailbox organises or is invited to; deleted ones too. */
    public List<Event> of(String mailbox) {
        return byMailbox.getOrDefault(lower(mailbox), Set.of()).stream()
                .map(byKey::get)
                .filter(event -> event.isInCalendarOf(mailbox))
                .toList();
    }

    /** What is in one calendar of the mailbox; invitations come to the primary one. */
    public List<Event> in(String mailbox, String calendar, boolean primary) {
        return of(mailbox).stream()
                .filter(event ->
                        event.isOrganisedBy(mailbox) ? event.key().calendar().equals(calendar) : primary)
                .toList();
    }

    /** The mailbox is closed, and what it organised is gone. */
    public void forget(String mailbox) {
        for (Event event : new ArrayList<>(byKey.values())) {
            if (event.isOrganisedBy(mailbox)) {
                byKey.remove(event.key());
                byUid.remove(event.uid());
                byMailbox.values().forEach(keys -> keys.remove(event.key()));
            }
        }
    }

    public void clear() {
        byKey.clear();
        byUid.clear();
        byMailbox.clear();
    }

    private static String lower(String mailbox) {
        return mailbox.toLowerCase(Locale.ROOT);
    }
}
