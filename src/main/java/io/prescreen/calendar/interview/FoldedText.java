package io.prescreen.calendar.interview;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text as it may be meant: case, accents, and how letters are formed do not count. {@code FirstLast} is two words, too. */
final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll}\\p{M}?)(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ς", "σ"));
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

    private FoldedText() {}

    /** The words of each of its spellings, {@code ü} being {@code u} or {@code ue}. */
    static List<List<String>> spellings(String text) {
        // what only looks like letters becomes letters before their case is told
        String letters = Normalizer.normalize(text, Form.NFKC);
        return Stream.of(letters, HUMP.matcher(letters).replaceAll(" "))
                .map(spaced -> spaced.toLowerCase(Locale.ROOT))
                .flatMap(lower -> Stream.of(lower, replaced(lower, SPELLED_OUT)))
                .map(FoldedText::words)
                .distinct()
                .toList();
    }

    /** Letters that stand alone in a row are a word as well: {@code M u s t e r}. */
    static List<String> spaced(List<String> words) {
        List<String> joined = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : words) {
            if (word.codePointCount(0, word.length()) == 1) {
                row.append(word);
            } else {
                joined.add(row.toString());
                row.setLength(0);
            }
        }
        joined.add(row.toString());
        return joined.stream().filter(Predicate.not(String::isEmpty)).toList();
    }

    /** It is written in letters between whose words there need not be any space. */
    static boolean needsNoSpaces(String word) {
        return word.codePoints().mapToObj(UnicodeScript::of).anyMatch(WITHOUT_SPACES::contains);
    }

    private static List<String> words(String lower) {
        String folded = MARKS.matcher(Normalizer.normalize(lower, Form.NFKD)).replaceAll("");
        // syllables of Hangul are letters, of which others are not a part
        String whole = Normalizer.normalize(replaced(folded, PLAIN), Form.NFC);
        return Arrays.stream(BETWEEN_WORDS.split(whole))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static String replaced(String text, Map<String, String> replacements) {
        String result = text;
        for (Map.Entry<String, String> one : replacements.entrySet()) {
            result = result.replace(one.getKey(), one.getValue());
        }
        return result;
    }
}
