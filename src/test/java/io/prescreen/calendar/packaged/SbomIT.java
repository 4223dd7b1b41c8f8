package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The bill of materials says what operators get, no more and no less, and by which licences it may be handed on. */
class SbomIT {

    private static final Path SBOM = RunningService.PACKAGE.resolveSibling("calendar-integration.cdx.json");

    /** It starts a service from within an IDE. The core depends on it, but Quarkus does not package it. */
    private static final String NOT_PACKAGED = "io.quarkus:quarkus-ide-launcher";

    /** SPDX. At the most they ask that changes to what is theirs be published: nothing of it is changed. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "MIT", "MIT-0");

    /** In the words of their POMs, which SPDX does not know: nobody claims a right. */
    private static final Map<String, String> IN_OTHER_WORDS =
            Map.of("org.jboss:jboss-transaction-spi", "Public Domain");

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    @Test
    void listsExactlyWhatIsPackaged() throws IOException {
        List<String> listed = components()
                .filter(component -> !nameOf(component).equals(NOT_PACKAGED))
                .map(SbomIT::fileOf)
                .toList();

        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(packagedLibraries());
    }

    /** Of several licences one may be chosen. */
    @Test
    void namesAnAcceptedLicenceOfEverything() throws IOException {
        assertThat(components()
                        .filter(component -> licencesOf(component).noneMatch(licence -> accepts(component, licence)))
                        .map(component ->
                                nameOf(component) + licencesOf(component).toList()))
                .isEmpty();
    }

    private static boolean accepts(JsonNode component, String licence) {
        return ACCEPTED.contains(licence) || licence.equals(IN_OTHER_WORDS.get(nameOf(component)));
    }

    private static List<String> packagedLibraries() throws IOException {
        try (Stream<Path> files = Files.walk(RunningService.PACKAGE.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jar"))
                    .toList();
        }
    }

    private static Stream<JsonNode> components() throws IOException {
        return elements(new ObjectMapper().readTree(SBOM.toFile()).path("components"));
    }

    private static String nameOf(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText();
    }

    /** What Quarkus calls it in the package. */
    private static String fileOf(JsonNode component) {
        Matcher classifier = CLASSIFIER.matcher(component.path("purl").asText());
        return nameOf(component).replace(':', '.')
                + "-" + component.path("version").asText()
                + (classifier.find() ? "-" + classifier.group(1) : "")
                + ".jar";
    }

    private static Stream<String> licencesOf(JsonNode component) {
        return elements(component.path("licenses"))
                .map(choice -> choice.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText()));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
