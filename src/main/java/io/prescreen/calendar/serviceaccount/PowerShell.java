package io.prescreen.calendar.serviceaccount;

import java.util.regex.Pattern;

/** Texts as PowerShell takes them literally, whatever is in them. */
final class PowerShell {

    /** PowerShell takes typographic quotes for the plain one. */
    private static final Pattern SINGLE_QUOTE = Pattern.compile("['\u2018\u2019\u201a\u201b]");

    private PowerShell() {}

    /** In single quotes nothing has a meaning but these themselves: each is doubled. */
    static String quoted(String text) {
        return "'" + SINGLE_QUOTE.matcher(text).replaceAll("$0$0") + "'";
    }
}
