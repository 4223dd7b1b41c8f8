package io.prescreen.calendar.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;

/** One Prescreen customer account: 1 to 64 letters, digits, {@code _} and {@code -}, beginning with no sign. */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public TenantId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of a tenant id");
        }
    }

    /** Empty for what does not have the form of a tenant id. */
    static Optional<TenantId> parse(String value) {
        return Optional.ofNullable(value)
                .filter(text -> FORM.matcher(text).matches())
                .map(TenantId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
