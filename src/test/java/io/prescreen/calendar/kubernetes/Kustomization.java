package io.prescreen.calendar.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which files a kustomization puts together. That it is a good one only kustomize can say. */
record Kustomization(Path directory, JsonNode content) {

    static Kustomization read(Path file) {
        try {
            return new Kustomization(file.getParent(), new YAMLMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What it refers to: files, and directories of other kustomizations. */
    List<Path> files() {
        Stream<JsonNode> maps = elements(content.path("configMapGenerator"));
        return Stream.of(
                        texts(content.path("resources")).map(this::resolve),
                        texts(content.path("components")).map(this::resolve),
                        maps.flatMap(map -> texts(map.path("envs"))).map(this::resolve),
                        patched())
                .flatMap(Function.identity())
                .toList();
    }

    Stream<Path> patched() {
        return elements(content.path("patches"))
                .map(patch -> resolve(patch.get("path").asText()));
    }

    /** The files that lie in its directory. */
    List<Path> beside() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path resolve(String name) {
        return directory.resolve(name).normalize();
    }

    private static Stream<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
