package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft.Guest;
import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.interview.Content.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one audience reads of an interview, and who belongs to it. Pure.
 *
 * @param guests who is invited; the owner of the calendar is not
 */
record Audience(Part part, String summary, String description, Optional<String> location, List<Guest> guests) {

    /**
     * The audiences that there are. A shared calendar has one, which reads neutral words alone: whoever may look into it
     * would read the words for colleagues, too.
     *
     * @param shared it goes into a calendar that is nobody's own
     * @param released candidates are invited by now
     */
    static List<Audience> of(Content content, boolean shared, boolean released) {
        if (shared) {
            return List.of(neutral(content, Part.ORGANISER, Stream.concat(colleagues(content), rooms(content))));
        }
        List<Audience> all = new ArrayList<>();
        boolean apart = readOtherWords(content);
        all.add(reading(
                content.words().organiser(), content, Part.ORGANISER, apart ? Stream.of() : colleagues(content)));
        if (apart) {
            all.add(reading(content.words().colleagues(), content, Part.COLLEAGUES, colleagues(content)));
        }
        if (!content.rooms().isEmpty()) {
            all.add(neutral(content, Part.ROOMS, rooms(content)));
        }
        if (released && !content.candidates().isEmpty()) {
            all.add(reading(content.words().candidates(), content, Part.CANDIDATES, candidates(content)));
        }
        return List.copyOf(all);
    }

    private static boolean readOtherWords(Content content) {
        Wording colleagues = content.words().colleagues();
        return colleagues != null
                && !colleagues.equals(content.words().organiser())
                && !content.colleagues().isEmpty();
    }

    private static Audience reading(Wording words, Content content, Part part, Stream<Guest> guests) {
        String description = Stream.of(words.text(), content.videoLink())
                .filter(text -> text != null && !text.isBlank())
                .reduce((text, link) -> text + "\n\n" + link)
                .orElse("");
        return new Audience(part, words.title(), description, Optional.ofNullable(content.place()), guests.toList());
    }

    private static Audience neutral(Content content, Part part, Stream<Guest> guests) {
        return new Audience(part, content.words().neutral(), "", Optional.ofNullable(content.place()), guests.toList());
    }

    private static Stream<Guest> colleagues(Content content) {
        return content.colleagues().stream().map(Attendee::mailbox).map(Audience::guest);
    }

    private static Stream<Guest> rooms(Content content) {
        return content.rooms().stream().map(Audience::guest);
    }

    private static Stream<Guest> candidates(Content content) {
        return content.candidates().stream().map(one -> new Guest(one.email(), Optional.of(one.name())));
    }

    private static Guest guest(String mailbox) {
        return new Guest(mailbox, Optional.empty());
    }

    @Override
    public String toString() {
        return "what " + part + " read";
    }
}
