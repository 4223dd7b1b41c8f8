package io.prescreen.sandbox.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * With whom the owner of a mailbox shares it, and what comes of an application asking for it through one of them. What
 * is left out is as without exceptions: shared with the mail domain, and allowed.
 *
 * @param with mailboxes, or {@code @domain} for all of a domain
 * @param except those of them with whom it is not shared all the same
 * @param answer what an application is told
 * @param error for {@code refuse}: the error code
 * @param errorKey for {@code refuse}: the key that goes with it
 * @param errorDescription for {@code refuse}: the words that go with it
 * @param grants for {@code allow}: a mailbox whose authorisation is given in place of this one's, by mistake
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sharing(
        List<String> with,
        List<String> except,
        Answer answer,
        String error,
        String errorKey,
        String errorDescription,
        String grants) {

    /** What an application is told. */
    public enum Answer {
        @JsonProperty("allow")
        ALLOW,
        @JsonProperty("refuse")
        REFUSE,
        /** nothing, until the callback is released; then as {@code allow} */
        @JsonProperty("hold")
        HOLD
    }

    public Sharing {
        with = with == null ? null : List.copyOf(with);
        except = except == null ? List.of() : List.copyOf(except);
        answer = answer == null ? Answer.ALLOW : answer;
        error = error == null ? "access_denied" : error;
        errorKey = errorKey == null ? "errors.access_denied" : errorKey;
        errorDescription = errorDescription == null ? "The owner of the calendar refused access." : errorDescription;
    }

    /** Without exceptions: everybody of the same mail domain. */
    public static Sharing usual(String mailbox) {
        return new Sharing(null, null, null, null, null, null, null).of(mailbox);
    }

    /** As it is for this mailbox. */
    public Sharing of(String mailbox) {
        List<String> everybody = with == null ? List.of(mailbox.substring(mailbox.indexOf('@'))) : with;
        return new Sharing(everybody, except, answer, error, errorKey, errorDescription, grants);
    }

    public boolean isWith(String mailbox) {
        return names(with, mailbox) && !names(except, mailbox);
    }

    private static boolean names(List<String> some, String mailbox) {
        String address = mailbox.toLowerCase(Locale.ROOT);
        return some.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.startsWith("@") ? address.endsWith(one) : address.equals(one));
    }
}
