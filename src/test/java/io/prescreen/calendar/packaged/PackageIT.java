package io.prescreen.calendar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What operators get: the service, and nothing of what only tests and the sandbox need. */
class PackageIT {

    private static final Path TEST_CLASSES = RunningService.PACKAGE.resolveSibling("test-classes");
    private static final List<String> NOT_FOR_OPERATORS = List.of(
            "io/prescreen/sandbox/",
            "io/prescreen/calendar/testing/",
            "net/fortuna/ical4j/",
            "io/zonky/",
            "no/nav/security/mock/",
            "org/junit/",
            "org/assertj/",
            "org/awaitility/",
            "io/restassured/",
            "net/jqwik/",
            "com/tngtech/archunit/",
            "com/atlassian/oai/");

    @Test
    void holdsNothingOfTheSandboxOrOfTests() throws IOException {
        List<String> entries = entriesOfAllJars();

        assertThat(entries).contains("io/prescreen/calendar/tenancy/Tenancy.class");
        assertThat(entries)
                .noneMatch(entry -> NOT_FOR_OPERATORS.stream().anyMatch(entry::startsWith))
                .noneMatch(entry -> Files.isRegularFile(TEST_CLASSES.resolve(entry)));
    }

    @Test
    void holdsTheContract() throws IOException {
        Path application = jars("app").get(0);

        try (ZipFile jar = new ZipFile(application.toFile())) {
            byte[] contract =
                    jar.getInputStream(jar.getEntry("META-INF/openapi.yaml")).readAllBytes();
            assertThat(contract).isEqualTo(Files.readAllBytes(Path.of("openapi.yaml")));
        }
    }

    private static List<String> entriesOfAllJars() throws IOException {
        List<String> entries = new ArrayList<>();
        for (Path file : jars("")) {
            try (ZipFile jar = new ZipFile(file.toFile())) {
                jar.stream().map(ZipEntry::getName).forEach(entries::add);
            }
        }
        return entries;
    }

    private static List<Path> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(RunningService.PACKAGE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
