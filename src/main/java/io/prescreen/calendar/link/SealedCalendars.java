package io.prescreen.calendar.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.vault.Place;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendar list of a link, as Cronofy gave it last. Calendars have names that people chose: sealed like tokens. */
@ApplicationScoped
class SealedCalendars {

    private static final TypeReference<List<Calendar>> CALENDARS = new TypeReference<>() {};

    private final Vault vault;
    private final ObjectMapper json;

    SealedCalendars(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    List<Calendar> open(Link link) {
        if (link.calendars == null) {
            return List.of();
        }
        try {
            return json.readValue(vault.open(link.calendars, place(link)).reveal(), CALENDARS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored calendar list cannot be read");
        }
    }

    Set<String> idsOf(Link link) {
        return open(link).stream().map(Calendar::id).collect(Collectors.toUnmodifiableSet());
    }

    void put(Link link, List<Calendar> calendars) {
        try {
            link.calendars = vault.seal(Secret.of(json.writeValueAsString(calendars)), place(link));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the calendar list cannot be written");
        }
    }

    void reseal(Link link) {
        if (link.calendars != null) {
            put(link, open(link));
        }
    }

    private static Place place(Link link) {
        return new Place(link.id.tenant(), "link", link.id.id(), "calendars");
    }
}
