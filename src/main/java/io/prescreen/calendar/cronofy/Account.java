package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What Cronofy says of an account now: its connections to calendar services. */
public record Account(String subject, List<Profile> profiles) {

    /**
     * @param connected the calendar service accepts Cronofy; when it does not, data is stale
     * @param initialSync Cronofy is still reading the calendar for the first time
     * @param relinkUrl where the person mends a broken connection
     */
    public record Profile(
            String id, boolean connected, boolean initialSync, Optional<URI> relinkUrl, List<Calendar> calendars) {}

    /** A calendar that exists; deleted ones are left out. Stored sealed: an older replica may meet a newer one's. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Calendar(String id, String name, boolean primary, boolean readOnly) {}

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
