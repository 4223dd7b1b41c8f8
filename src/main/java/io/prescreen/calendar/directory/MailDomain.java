package io.prescreen.calendar.directory;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail domain in its one form: lower case and ASCII (RFC 5890), of at least two labels. */
record MailDomain(String name) {

    private static final int LONGEST = 253;
    private static final Pattern FORM =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}(?<!-)");
    /** The Java platform turns them into other names than registries do: they are taken in ASCII alone. */
    private static final Pattern DEVIATING = Pattern.compile("[\u00df\u03c2\u1e9e\u200c\u200d]");

    /** Empty for what is none. */
    static Optional<MailDomain> parse(String text) {
        if (text == null || text.length() > LONGEST || DEVIATING.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(name ->
                            name.length() <= LONGEST && FORM.matcher(name).matches())
                    .map(MailDomain::new);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
