package io.prescreen.calendar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.interview.Content.Audiences;
import io.prescreen.calendar.interview.Content.Candidate;
import io.prescreen.calendar.interview.Content.Kind;
import io.prescreen.calendar.interview.Content.Wording;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrivacyLintTest {

    @Property
    void aNameIsFoundHoweverItIsWritten(@ForAll("names") String name, @ForAll("spellings") Spelling spelling) {
        assertThat(new FoldedName(name).occursIn("Talk with " + spelling.of(name) + " at ten"))
                .isTrue();
    }

    @Property
    void aPartOfANameIsFound(@ForAll("names") String name, @ForAll("spellings") Spelling spelling) {
        Stream.of(name.split("[ '-]"))
                .filter(part -> part.length() >= 3 && !isParticle(part))
                .forEach(part -> assertThat(new FoldedName(name).occursIn("with:" + spelling.of(part) + "!"))
                        .as(part)
                        .isTrue());
    }

    @Property
    void nothingThatPassesShowsANameToARoom(@ForAll("names") String name, @ForAll("texts") String text) {
        Content content = content(name, text, "Reception");
        if (PrivacyLint.objections(content, false).isEmpty()) {
            Audience rooms = Audience.of(content, false, true).stream()
                    .filter(audience -> audience.part() == Part.ROOMS)
                    .findFirst()
                    .orElseThrow();
            String shown = (rooms.summary() + rooms.description() + rooms.location()).toLowerCase(Locale.ROOT);
            assertThat(shown).doesNotContain(name.toLowerCase(Locale.ROOT));
            assertThat(rooms.guests()).extracting("mailbox").containsExactly("room@acme.example");
        }
    }

    @Example
    void namesAreWords() {
        assertThat(new FoldedName("Ann Lee").occursIn("Planning in the sleeve")).isFalse();
        assertThat(new FoldedName("Bo Li").occursIn("Bolivia, room Bo")).isFalse();
        assertThat(new FoldedName("Bo Li").occursIn("for bo li")).isTrue();
        assertThat(new FoldedName("Ter Stegen").occursIn("Interview")).isFalse();
        assertThat(new FoldedName("Jörg Müller").occursIn("JOERG")).isTrue();
        assertThat(new FoldedName("Joerg Mueller").occursIn("müllers termin")).isTrue();
        assertThat(new FoldedName("Łukasz Øster").occursIn("lukasz")).isTrue();
        assertThat(new FoldedName("王伟").occursIn("面试王伟")).isTrue();
        assertThat(new FoldedName("Max Muster").occursIn("MaxMuster")).isTrue();
        assertThat(new FoldedName("Max Muster").occursIn("Mus\u200bter")).isTrue();
    }

    @Example
    void namesAreFoundInAnyOrderAndForm() {
        shows("Li Wu", "Interview Wu Li", "WuLi", "wuli", "Li, Wu's talk");
        shows("Max Muster", "Mustergespräch", "InterviewMax", "M u s t e r", "M.u.s.t.e.r", "Mus-ter", "M a x", "Max2");
        shows("Max Muster", "\uD835\uDC0C\uD835\uDC2E\uD835\uDC2C\uD835\uDC2D\uD835\uDC1E\uD835\uDC2B");
        shows("Jörg Müller", "Müllerinterview", "MUELLER-Runde");
        shows("王伟", "王 伟", "伟王面试王伟");
        shows("王 伟", "面试伟王", "王伟");
        shows("이", "이 님");
        shows("Anna van der Berg", "Bergtermin", "van Berg", "for Anna");
        shows("van der Li", "der Li");
        hides("Anna van der Berg", "an der Donau", "van der Rohe");
        hides("이", "인터뷰");
        hides("Li Wu", "Linz, Wunder", "Limit");
        hides("Dr. Max Muster", "Dr. Ada Adler");
    }

    private static void shows(String name, String... texts) {
        Stream.of(texts).forEach(text -> assertThat(new FoldedName(name).occursIn(text))
                .as("%s in %s", name, text)
                .isTrue());
    }

    private static void hides(String name, String... texts) {
        Stream.of(texts).forEach(text -> assertThat(new FoldedName(name).occursIn(text))
                .as("%s in %s", name, text)
                .isFalse());
    }

    @Example
    void whatTheAddressCallsThemIsAName() {
        Content wanted = content("Max Muster", "Interview", "Reception");

        Stream.of("jdoe87", "With JDoe87!").forEach(text -> assertThat(PrivacyLint.objections(
                        with(content("Max Muster", text, text), List.of(new Candidate("Max", "jdoe87@mail.example"))),
                        false))
                .containsOnlyKeys("words.neutral.title", "place"));
        assertThat(PrivacyLint.objections(with(wanted, List.of(new Candidate("Max", "jdoe87@mail.example"))), false))
                .isEmpty();
    }

    @Example
    void neitherAddressesNorLinks() {
        Stream.of(
                        "a@b.example",
                        "see https://x.example/cv",
                        "www.x.example",
                        "meet.example/abc",
                        "max＠x.example",
                        "meet.acme.example",
                        "acme.com")
                .forEach(text -> assertThat(PrivacyLint.objections(content("Max Muster", text, text), false))
                        .containsOnlyKeys("words.neutral.title", "place"));
        assertThat(PrivacyLint.objections(
                        content("Max Muster", "Interview, 3rd floor, 10:00/11:00, z.B.", "Room 7.12/b, 2.OG"), false))
                .isEmpty();
    }

    @Example
    void everyAudienceReadsItsOwnWordsAndSeesItsOwnPeople() {
        Content content = content("Max Muster", "Interview", "Reception");
        List<Audience> all = Audience.of(content, false, true);

        assertThat(all)
                .extracting(Audience::part)
                .containsExactly(Part.ORGANISER, Part.COLLEAGUES, Part.ROOMS, Part.CANDIDATES);
        assertThat(all).extracting(Audience::summary).containsExactly("Max Muster", "With Max", "Interview", "Welcome");
        assertThat(all.get(2).description()).isEmpty();
        assertThat(all.get(3).guests()).extracting("mailbox").containsExactly("max@mail.example");
        assertThat(Audience.of(content, false, false)).hasSize(3);

        List<Audience> shared = Audience.of(content, true, true);
        assertThat(shared).singleElement().satisfies(one -> {
            assertThat(one.summary()).isEqualTo("Interview");
            assertThat(one.description()).isEmpty();
            assertThat(one.guests()).extracting("mailbox").containsExactly("lena@acme.example", "room@acme.example");
        });
    }

    @Example
    void whoIsNotInvitedAnyMoreIsTakenOut() {
        Content before = content("Max Muster", "Interview", "Reception");
        Content now = new Content(
                before.organiser(),
                List.of(new Attendee("hugo", "hugo@acme.example", false)),
                List.of(),
                before.rooms(),
                before.kind(),
                before.place(),
                null,
                before.words(),
                null,
                Map.of());
        Map<Part, List<String>> former = Plan.former(java.util.Optional.of(before), false, now, false);

        assertThat(former)
                .containsOnly(
                        Map.entry(Part.COLLEAGUES, List.of("lena@acme.example")),
                        Map.entry(Part.CANDIDATES, List.of("max@mail.example")));
        assertThat(Plan.former(java.util.Optional.of(now.with(former)), false, before, false))
                .containsExactly(Map.entry(Part.COLLEAGUES, List.of("hugo@acme.example")));
    }

    @Example
    void whoWasInvitedToAPartThatWentAndCameBackIsTakenOut() {
        Content max = content("Max Muster", "Interview", "Reception");
        Content nobody = with(max, List.of());
        Content eva = with(max, List.of(new Candidate("Eva Beispiel", "eva@mail.example")));

        Content inBetween = nobody.with(Plan.former(java.util.Optional.of(max), false, nobody, false));

        assertThat(Plan.former(java.util.Optional.of(inBetween), false, eva, false))
                .containsExactly(Map.entry(Part.CANDIDATES, List.of("max@mail.example")));
        assertThat(Plan.former(java.util.Optional.of(inBetween), false, max, false))
                .isEmpty();
    }

    private static Content with(Content content, List<Candidate> candidates) {
        return new Content(
                content.organiser(),
                content.colleagues(),
                candidates,
                content.rooms(),
                content.kind(),
                content.place(),
                content.videoLink(),
                content.words(),
                null,
                Map.of());
    }

    private static boolean isParticle(String part) {
        return FoldedText.spellings(part).stream().anyMatch(FoldedName.PARTICLES::containsAll);
    }

    /** How somebody may write a name. */
    enum Spelling {
        AS_IS,
        UPPER,
        LOWER,
        WITHOUT_ACCENTS,
        DECOMPOSED,
        GENITIVE;

        String of(String name) {
            return switch (this) {
                case AS_IS -> name;
                case UPPER -> name.toUpperCase(Locale.ROOT);
                case LOWER -> name.toLowerCase(Locale.ROOT);
                case WITHOUT_ACCENTS ->
                    Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                case DECOMPOSED -> Normalizer.normalize(name, Normalizer.Form.NFD);
                case GENITIVE -> name + "'s";
            };
        }
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        return Arbitraries.of(Spelling.values());
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> part = Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzäöüéèçñåøłßğšžáíóúýœæ")
                .ofMinLength(2)
                .ofMaxLength(9)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        return Combinators.combine(part, Arbitraries.of(" ", "-", "'", "  "), part)
                .as((first, between, last) -> first + between + last);
    }

    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(Arbitraries.of("Interview", "Talk,", "Room for"), names())
                .as((before, name) -> before + " " + name);
    }

    private static Content content(String candidate, String neutral, String place) {
        return new Content(
                new Attendee("rita", "rita@acme.example", false),
                List.of(new Attendee("lena", "lena@acme.example", false)),
                List.of(new Candidate(candidate, "max@mail.example")),
                List.of("room@acme.example"),
                Kind.ON_SITE,
                place,
                "https://meet.example/1",
                new Audiences(
                        new Wording(candidate, "all"),
                        new Wording("With Max", null),
                        new Wording("Welcome", null),
                        neutral),
                null,
                Map.of());
    }
}
