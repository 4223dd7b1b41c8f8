package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a page stands among the others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Pages(
        @JsonProperty("current") int current,
        @JsonProperty("total") int total,
        @JsonProperty("next_page") String next) {

    /** Empty on the last page. A page that is announced but cannot be reached would leave something unseen. */
    static Optional<URI> next(Pages pages) {
        if (pages == null || pages.next() == null) {
            if (pages != null && pages.current() < pages.total()) {
                throw Failures.malformed("a page without the address of the next");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(pages.next()));
        } catch (URISyntaxException unreadable) {
            throw Failures.malformed("a page address that cannot be read");
        }
    }
}
