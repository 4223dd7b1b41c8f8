package io.prescreen.calendar.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.interview.Content.Audiences;
import io.prescreen.calendar.interview.Content.Wording;

/** The words of an interview as somebody may read them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WordsView(WordingView organiser, WordingView colleagues, WordingView candidates, WordingView neutral) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WordingView(String title, String text) {

        static WordingView of(Wording words) {
            return words == null ? null : new WordingView(words.title(), words.text());
        }
    }

    static WordsView of(Audiences words) {
        return new WordsView(
                WordingView.of(words.organiser()),
                WordingView.of(words.colleagues()),
                WordingView.of(words.candidates()),
                new WordingView(words.neutral(), null));
    }

    /** What is in their own calendar, and no more. */
    static WordsView ofColleagues(Audiences words, boolean shared) {
        Wording own = words.colleagues() == null ? words.organiser() : words.colleagues();
        WordingView read = shared ? new WordingView(words.neutral(), null) : WordingView.of(own);
        return new WordsView(null, read, null, null);
    }
}
