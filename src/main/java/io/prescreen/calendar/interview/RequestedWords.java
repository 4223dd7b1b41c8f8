package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.Content.Audiences;
import io.prescreen.calendar.interview.Content.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** {@code InterviewWords} of the contract. */
record RequestedWords(
        @NotNull @Valid Said organiser,
        @Valid Said colleagues,
        @Valid Said candidates,
        @Valid Neutral neutral) {

    static final String LINE = "[^\\p{Cc}\\p{Cs}]*";
    static final String ONE_LINE = "must be one line of text";

    private static final String LINES = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*";
    private static final String USUAL = "Interview";

    record Said(
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = ONE_LINE)
            String title,

            @Size(max = 3500) @Pattern(regexp = LINES, message = "must be text")
            String text) {

        @Override
        public String toString() {
            return "words";
        }
    }

    record Neutral(
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = ONE_LINE)
            String title) {}

    Audiences audiences() {
        return new Audiences(
                wording(organiser),
                wording(colleagues),
                wording(candidates),
                neutral == null ? USUAL : neutral.title());
    }

    private static Wording wording(Said said) {
        return said == null ? null : new Wording(said.title(), said.text());
    }

    @Override
    public String toString() {
        return "words by audience";
    }
}
