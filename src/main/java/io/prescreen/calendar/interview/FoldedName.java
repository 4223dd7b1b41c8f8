package io.prescreen.calendar.interview;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it may be written: case, accents and signs do not count, and {@code ü} may be {@code ue}. A part of three or
 * more letters is found where it stands as a word, with an ending or without; shorter ones where all parts stand in a row.
 */
final class FoldedName {

    private static final int PART = 3;
    /** All parts in one word, of this length and more, may have an ending, too; "BoLi" is not in "Bolivia". */
    private static final int LONG = 6;
    /** As long may the ending of a word be that begins with a part of four or more letters: "Musters". */
    private static final int ENDING = 3;

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");
    private static final Map<String, String> SPELLED_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");
    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final List<List<String>> spellings;

    FoldedName(String name) {
        spellings = spellings(name);
    }

    boolean occursIn(String text) {
        return spellings(text).stream().anyMatch(words -> spellings.stream().anyMatch(parts -> occur(parts, words)));
    }

    private static boolean occur(List<String> parts, List<String> words) {
        if (parts.isEmpty()) {
            return false;
        }
        String together = String.join("", parts);
        return Collections.indexOfSubList(words, parts) >= 0
                || words.stream()
                        .anyMatch(word ->
                                word.equals(together) || together.length() >= LONG && isOrBeginsWith(word, together))
                || parts.stream().anyMatch(part -> words.stream().anyMatch(word -> shows(word, part)));
    }

    private static boolean shows(String word, String part) {
        return part.codePoints().anyMatch(FoldedName::needsNoSpaces)
                ? part.length() > 1 && word.contains(part)
                : part.length() >= PART && isOrBeginsWith(word, part);
    }

    private static boolean isOrBeginsWith(String word, String part) {
        return word.equals(part)
                || part.length() > PART && word.startsWith(part) && word.length() - part.length() <= ENDING;
    }

    private static boolean needsNoSpaces(int character) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    private static List<List<String>> spellings(String text) {
        String lower = Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
        return Stream.of(lower, replaced(lower, SPELLED_OUT))
                .map(FoldedName::words)
                .distinct()
                .toList();
    }

    private static List<String> words(String lower) {
        String folded = MARKS.matcher(Normalizer.normalize(lower, Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(replaced(folded, PLAIN)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String replaced(String text, Map<String, String> replacements) {
        String result = text;
        for (Map.Entry<String, String> one : replacements.entrySet()) {
            result = result.replace(one.getKey(), one.getValue());
        }
        return result;
    }

    /** Names are not for the log. */
    @Override
    public String toString() {
        return "a name";
    }
}
