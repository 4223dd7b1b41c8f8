package io.prescreen.calendar.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in its one form: lower case, the domain in ASCII. No calendar service tells cases apart. */
record Mailbox(String address, MailDomain domain) {

    private static final int LONGEST = 254;
    /** Without quotes and letters beyond ASCII, which no calendar service hands out. */
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");

    /** Empty for what is none. */
    static Optional<Mailbox> parse(String text) {
        int at = text == null ? -1 : text.lastIndexOf('@');
        if (at < 0 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        return MailDomain.parse(text.substring(at + 1))
                .map(domain -> new Mailbox(local + "@" + domain.name(), domain))
                .filter(mailbox -> mailbox.address.length() <= LONGEST);
    }

    /** Addresses are not for the log. */
    @Override
    public String toString() {
        return "a mailbox of " + domain.name();
    }
}
