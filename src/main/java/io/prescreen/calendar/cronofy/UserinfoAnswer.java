package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/userinfo} of an account. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UserinfoAnswer(
        @JsonProperty("sub") String subject,
        @JsonProperty("cronofy.data") Data data) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(@JsonProperty("profiles") List<ProfileAnswer> profiles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProfileAnswer(
            @JsonProperty("profile_id") String id,
            @JsonProperty("profile_connected") boolean connected,
            @JsonProperty("profile_initial_sync_required") boolean initialSync,
            @JsonProperty("profile_relink_url") String relinkUrl,
            @JsonProperty("profile_calendars") List<CalendarAnswer> calendars) {

        /** Without an address that can be read there is none: the health of the profile is known all the same. */
        private Optional<URI> relinkAddress() {
            try {
                return relinkUrl == null ? Optional.empty() : Optional.of(new URI(relinkUrl));
            } catch (URISyntaxException unreadable) {
                return Optional.empty();
            }
        }

        Account.Profile profile() {
            List<Account.Calendar> existing = (calendars == null ? List.<CalendarAnswer>of() : calendars)
                    .stream()
                            .filter(calendar -> !calendar.deleted())
                            .map(CalendarAnswer::calendar)
                            .toList();
            return new Account.Profile(id, connected, initialSync, relinkAddress(), existing);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CalendarAnswer(
            @JsonProperty("calendar_id") String id,
            @JsonProperty("calendar_name") String name,
            @JsonProperty("calendar_primary") boolean primary,
            @JsonProperty("calendar_readonly") boolean readOnly,
            @JsonProperty("calendar_deleted") boolean deleted) {

        Account.Calendar calendar() {
            return new Account.Calendar(id, name == null ? "" : name, primary, readOnly);
        }
    }

    Account account() {
        if (subject == null || data == null || data.profiles() == null) {
            throw Failures.malformed("userinfo without profiles");
        }
        return new Account(
                subject, data.profiles().stream().map(ProfileAnswer::profile).toList());
    }
}
