package io.prescreen.calendar.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.vault.Place;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the owner of a link prefers. The ids of calendars are Cronofy's: sealed like the calendars. */
@ApplicationScoped
class SealedPreferences {

    private static final TypeReference<Map<String, List<String>>> IDS = new TypeReference<>() {};
    private static final String BUSY = "busy";
    private static final String WRITE = "write";

    private final Vault vault;
    private final ObjectMapper json;

    SealedPreferences(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Preferences open(Link link) {
        Map<String, List<String>> ids = link.preferences == null ? Map.of() : read(link);
        return new Preferences(
                link.shared,
                ids.getOrDefault(BUSY, List.of()),
                ids.getOrDefault(WRITE, List.of()).stream().findFirst());
    }

    void put(Link link, Preferences preferences) {
        link.shared = preferences.shared();
        link.preferences = preferences.chooses()
                ? seal(
                        link,
                        Map.of(
                                BUSY,
                                preferences.busyCalendars(),
                                WRITE,
                                preferences.writeCalendar().stream().toList()))
                : null;
    }

    void reseal(Link link) {
        if (link.preferences != null) {
            link.preferences = seal(link, read(link));
        }
    }

    private Map<String, List<String>> read(Link link) {
        try {
            return json.readValue(vault.open(link.preferences, place(link)).reveal(), IDS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored preferences cannot be read");
        }
    }

    private byte[] seal(Link link, Map<String, List<String>> ids) {
        try {
            return vault.seal(Secret.of(json.writeValueAsString(ids)), place(link));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the preferences cannot be written");
        }
    }

    private static Place place(Link link) {
        return new Place(link.id.tenant(), "link", link.id.id(), "preferences");
    }
}
