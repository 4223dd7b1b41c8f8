package io.prescreen.calendar.tenancy;

/** A Prescreen user of a tenant: the subject claim of their token, 1 to 255 characters. */
public record PersonId(String value) {

    public PersonId {
        if (value == null || value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("not the form of a person id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
