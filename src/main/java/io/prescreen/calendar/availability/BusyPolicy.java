package io.prescreen.calendar.availability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.prescreen.calendar.audit.Words;
import io.prescreen.calendar.cronofy.BusyItem;
import io.prescreen.calendar.cronofy.BusyItem.Status;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * What items mean to a tenant, in whatever calendar service they stand; {@code BusyPolicy} of the contract.
 *
 * @param unspecified of what the calendar does not tell
 * @param free of what shows as free
 */
public record BusyPolicy(
        @NotNull Meaning tentative,
        @NotNull Meaning unspecified,
        @NotNull Meaning free,
        @NotNull AllDayMeaning allDay) {

    public static final BusyPolicy STANDARD =
            new BusyPolicy(Meaning.TENTATIVE, Meaning.BUSY, Meaning.FREE, AllDayMeaning.AS_SHOWN);

    public Meaning of(BusyItem item) {
        return item.isAllDay() && item.status() != Status.FREE
                ? allDay.meaning().orElse(ofStatus(item.status()))
                : ofStatus(item.status());
    }

    /** Whether items that show as free make a difference. */
    @JsonIgnore
    public boolean needsFree() {
        return free != Meaning.FREE;
    }

    public Map<String, String> words() {
        return Map.of(
                "tentative", Words.of(tentative),
                "unspecified", Words.of(unspecified),
                "free", Words.of(free),
                "allDay", Words.of(allDay));
    }

    private Meaning ofStatus(Status status) {
        return switch (status) {
            case BUSY -> Meaning.BUSY;
            case TENTATIVE -> tentative;
            case UNKNOWN -> unspecified;
            case FREE -> free;
        };
    }
}
