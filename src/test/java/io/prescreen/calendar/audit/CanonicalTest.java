package io.prescreen.calendar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.prescreen.calendar.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalTest {

    @Example
    void whatIsMissingIsNotWhatIsEmpty() {
        assertThat(new Canonical().addIfAny(Optional.empty()).text())
                .isNotEqualTo(new Canonical().addIfAny(Optional.of("")).text());
    }

    @Example
    void aValueThatLooksLikeTwoIsOne() {
        assertThat(new Canonical().add("1:a1:b").text())
                .isNotEqualTo(new Canonical().add("a").add("b").text());
        assertThat(new Canonical().addIfAny(Optional.of("a-")).text())
                .isNotEqualTo(new Canonical()
                        .addIfAny(Optional.of("a"))
                        .addIfAny(Optional.empty())
                        .text());
    }

    /** The values are few, short and full of the signs of the form itself, so that they would meet if any could. */
    @Property(tries = 5000)
    void twoFactsHaveTheSameBytesOnlyIfTheyAreTheSame(
            @ForAll("facts") StoredFact one, @ForAll("facts") StoredFact other) {
        assertThat(bytes(one).equals(bytes(other))).isEqualTo(one.equals(other));
    }

    /** Whoever reads the form from left to right finds each value again: so no two lists of values share one. */
    @Property
    void everyValueCanBeReadBack(@ForAll("texts") Optional<String> first, @ForAll("texts") Optional<String> second) {
        String form = new Canonical().addIfAny(first).addIfAny(second).text();

        String rest = afterOne(form, first);

        assertThat(afterOne(rest, second)).isEmpty();
    }

    private static String afterOne(String form, Optional<String> expected) {
        if (form.startsWith("-")) {
            assertThat(expected).isEmpty();
            return form.substring(1);
        }
        int colon = form.indexOf(':');
        int end = colon + 1 + Integer.parseInt(form.substring(0, colon));
        assertThat(expected).contains(form.substring(colon + 1, end));
        return form.substring(end);
    }

    private static String bytes(StoredFact fact) {
        return new String(fact.canonical().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<Optional<String>> texts() {
        return text().optional();
    }

    @Provide
    Arbitrary<StoredFact> facts() {
        Arbitrary<Optional<String>> optional = text().optional(0.6);
        Arbitrary<Map<String, String>> details =
                Arbitraries.maps(text(), text()).ofMaxSize(2);
        Arbitrary<Actor> actors = Combinators.combine(Arbitraries.of(Actor.Kind.class), optional, optional)
                .as(Actor::new);
        return Combinators.combine(actors, text(), optional, optional, optional, details)
                .as((actor, action, person, mailbox, route, more) -> new StoredFact(
                        new TenantId("acme"),
                        new UUID(0, 1),
                        Instant.EPOCH,
                        actor,
                        action,
                        person,
                        mailbox,
                        route,
                        more));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars('1', '2', ':', '-', 'é', 'a').ofMaxLength(3);
    }
}
