package io.prescreen.calendar.interview;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name as it may be written ({@link FoldedText}). A part of four or more letters is found anywhere, one of three where it
 * stands as a word, shorter ones where two of them stand in a row, in whatever order. What many names have does not count
 * alone: "van der".
 */
final class FoldedName {

    private static final int PART = 3;
    private static final int LONG = 4;
    /** Two parts in one word, of this length and more, are found anywhere; "BoLi" is not in "Bolivia". */
    private static final int TOGETHER = 6;

    static final Set<String> PARTICLES = Set.of(
            "von", "vom", "van", "der", "den", "dem", "des", "del", "della", "dos", "das", "zum", "zur", "ter", "ten",
            "les", "bin", "ibn", "bint", "und", "prof", "herr", "frau", "mag", "dipl", "ing", "mrs", "phd", "msc",
            "bsc", "mba");

    private final List<List<String>> spellings;

    FoldedName(String name) {
        spellings = FoldedText.spellings(name);
    }

    boolean occursIn(String text) {
        return FoldedText.spellings(text).stream()
                .anyMatch(words -> spellings.stream().anyMatch(parts -> occur(parts, words)));
    }

    private static boolean occur(List<String> parts, List<String> words) {
        List<String> all =
                Stream.concat(words.stream(), FoldedText.spaced(words).stream()).toList();
        String squeezed = String.join("", words);
        return parts.size() == 1 && words.contains(parts.get(0))
                || parts.stream().filter(part -> !PARTICLES.contains(part)).anyMatch(part -> shows(all, squeezed, part))
                || pairs(parts).anyMatch(pair -> showsBoth(words, squeezed, pair));
    }

    private static boolean shows(List<String> words, String squeezed, String part) {
        int length = part.codePointCount(0, part.length());
        if (FoldedText.needsNoSpaces(part)) {
            return length > 1 && squeezed.contains(part);
        }
        return length >= LONG && words.stream().anyMatch(word -> word.contains(part))
                || length >= TOGETHER && squeezed.contains(part)
                || length >= PART && (words.contains(part) || words.contains(part + "s"));
    }

    /** Any two parts, in either order. */
    private static Stream<List<String>> pairs(List<String> parts) {
        return IntStream.range(0, parts.size()).boxed().flatMap(one -> IntStream.range(0, parts.size())
                .filter(other -> other != one)
                .mapToObj(other -> List.of(parts.get(one), parts.get(other)))
                .filter(pair -> !PARTICLES.containsAll(pair) || PARTICLES.containsAll(parts)));
    }

    private static boolean showsBoth(List<String> words, String squeezed, List<String> pair) {
        String together = String.join("", pair);
        return IntStream.range(1, words.size())
                        .anyMatch(i -> words.get(i - 1).equals(pair.get(0))
                                && (words.get(i).equals(pair.get(1))
                                        || words.get(i).equals(pair.get(1) + "s")))
                || words.contains(together)
                || together.length() >= TOGETHER && words.stream().anyMatch(word -> word.contains(together))
                || FoldedText.needsNoSpaces(together) && squeezed.contains(together);
    }

    /** Names are not for the log. */
    @Override
    public String toString() {
        return "a name";
    }
}
