package io.prescreen.calendar.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words of the contract. */
public final class Words {

    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    private Words() {}

    /** The constant in camel case, for example {@code personalLink}. */
    public static String of(Enum<?> constant) {
        return NEXT_WORD.matcher(constant.name().toLowerCase(Locale.ROOT)).replaceAll(next -> next.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
