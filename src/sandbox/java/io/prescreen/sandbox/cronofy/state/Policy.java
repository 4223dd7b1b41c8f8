package io.prescreen.sandbox.cronofy.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * Which mailboxes of its domain a calendar service lets a service account into: a management scope of Exchange, an
 * application access policy of Office 365, an organisational unit of Google.
 *
 * @param mailboxes for {@code list}
 * @param organisationalUnit for {@code organisationalUnit}: those of this unit and of the ones below it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Policy(Permits permits, List<String> mailboxes, String organisationalUnit) {

    static final Policy EVERYBODY = new Policy(Permits.EVERYBODY, null, null);

    /** The kinds of policies. */
    public enum Permits {
        @JsonProperty("everybody")
        EVERYBODY,
        @JsonProperty("list")
        LIST,
        @JsonProperty("organisationalUnit")
        ORGANISATIONAL_UNIT
    }

    public Policy {
        require(permits != null, "permits must be everybody, list or organisationalUnit");
        require(permits != Permits.LIST || mailboxes != null, "mailboxes is missing");
        require(
                permits != Permits.ORGANISATIONAL_UNIT
                        || organisationalUnit != null && organisationalUnit.startsWith("/"),
                "organisationalUnit must be a path such as /Engineering");
        mailboxes = mailboxes == null ? null : List.copyOf(mailboxes);
    }

    public static Policy unit(String path) {
        return new Policy(Permits.ORGANISATIONAL_UNIT, null, path);
    }

    public boolean isFor(Mailbox mailbox) {
        return switch (permits) {
            case EVERYBODY -> true;
            case LIST -> mailboxes.stream().anyMatch(mailbox.address()::equalsIgnoreCase);
            case ORGANISATIONAL_UNIT -> below(mailbox.unit());
        };
    }

    private boolean below(String unit) {
        String top = organisationalUnit.toLowerCase(Locale.ROOT);
        String path = unit.toLowerCase(Locale.ROOT);
        return top.equals("/") || path.equals(top) || path.startsWith(top + "/");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
