package io.prescreen.calendar.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Prescreen user of a tenant: the subject claim of their token, 1 to 255 characters, none of them a control character. */
public record PersonId(String value) {

    private static final int LONGEST = 255;
    /** Half a surrogate pair is no character either: PostgreSQL has no place for it. */
    private static final Pattern FORM = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");

    public PersonId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the form of a person id");
        }
    }

    /** Empty for what does not have the form of a person id. */
    public static Optional<PersonId> parse(String value) {
        return Optional.ofNullable(value).filter(PersonId::isOne).map(PersonId::new);
    }

    private static boolean isOne(String value) {
        return value != null
                && !value.isBlank()
                && value.length() <= LONGEST
                && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
