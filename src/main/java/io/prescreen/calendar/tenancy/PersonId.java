package io.prescreen.calendar.tenancy;

import java.util.Optional;

/** A Prescreen user of a tenant: the subject claim of their token, 1 to 255 characters. */
public record PersonId(String value) {

    private static final int LONGEST = 255;

    public PersonId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the form of a person id");
        }
    }

    /** Empty for what does not have the form of a person id. */
    static Optional<PersonId> parse(String value) {
        return Optional.ofNullable(value).filter(PersonId::isOne).map(PersonId::new);
    }

    private static boolean isOne(String value) {
        return value != null && !value.isBlank() && value.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return value;
    }
}
