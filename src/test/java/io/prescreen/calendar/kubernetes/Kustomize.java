package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What kustomize makes of a directory. Tests that need it are skipped where there is neither kubectl nor kustomize. */
final class Kustomize {

    private static final Optional<List<String>> COMMAND = Stream.of(
                    List.of("kubectl", "kustomize"), List.of("kustomize", "build"))
            .filter(Kustomize::isInstalled)
            .findFirst();

    private static final Map<Path, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    static String render(Path directory) {
        return RENDERED.computeIfAbsent(directory, Kustomize::run);
    }

    private static String run(Path directory) {
        List<String> command = COMMAND.orElseGet(() -> abort("neither kubectl nor kustomize is on the path"));
        try {
            Process kustomize = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(directory.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(kustomize.waitFor()).as(output).isZero();
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isInstalled(List<String> command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, command.get(0)))
                .anyMatch(Files::isExecutable);
    }
}
