package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One page of {@code GET /v1/free_busy}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FreeBusyPage(
        @JsonProperty("pages") Pages pages,
        @JsonProperty("free_busy") List<Item> items) implements Page<BusyItem> {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @JsonProperty("start") String start,
            @JsonProperty("end") String end,
            @JsonProperty("free_busy_status") String status) {

        BusyItem busyItem() {
            return new BusyItem(when(start), when(end), statusOf(status)).requireOrder();
        }
    }

    @Override
    public List<BusyItem> found() {
        if (items == null) {
            throw Failures.malformed("a free/busy page without items");
        }
        return items.stream().map(Item::busyItem).toList();
    }

    @Override
    public Optional<URI> next() {
        return Pages.next(pages);
    }

    private static BusyItem.When when(String text) {
        try {
            return text.length() == 10
                    ? new BusyItem.When.Day(LocalDate.parse(text))
                    : new BusyItem.When.Moment(instant(text));
        } catch (DateTimeException | NullPointerException unreadable) {
            throw Failures.malformed("a free/busy item whose time cannot be read");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static BusyItem.Status statusOf(String status) {
        return switch (String.valueOf(status)) {
            case "free" -> BusyItem.Status.FREE;
            case "tentative" -> BusyItem.Status.TENTATIVE;
            case "busy" -> BusyItem.Status.BUSY;
            default -> BusyItem.Status.UNKNOWN;
        };
    }
}
