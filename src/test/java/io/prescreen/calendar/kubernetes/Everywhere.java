package io.prescreen.calendar.kubernetes;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Checks a promise in the base, and in each overlay as it is rendered. */
final class Everywhere {

    private Everywhere() {}

    static Stream<DynamicTest> check(Consumer<Manifests> promise) {
        return Stream.concat(
                Stream.of(dynamicTest("base", () -> promise.accept(Manifests.base()))), checkOverlays(promise));
    }

    static Stream<DynamicTest> checkOverlays(Consumer<Manifests> promise) {
        return Stream.of("staging", "production")
                .map(overlay -> dynamicTest(overlay, () -> promise.accept(Manifests.overlay(overlay))));
    }
}
