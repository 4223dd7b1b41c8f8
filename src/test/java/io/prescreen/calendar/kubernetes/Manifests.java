package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Kubernetes objects, read strictly: a kind, a field or a type that Kubernetes does not know is an error. */
record Manifests(String name, List<HasMetadata> objects) {

    static final Path ROOT = Path.of("k8s");

    /** The model's classes take unknown fields in silently unless they are told not to. */
    private static final YAMLMapper STRICT = YAMLMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Manifests base() {
        return new Manifests(
                "base",
                files("base").flatMap(file -> read(file).objects().stream()).toList());
    }

    /** All that an overlay applies, in its three steps. */
    static Manifests overlay(String overlay) {
        Path service = ROOT.resolve("overlays").resolve(overlay);
        return new Manifests(
                overlay,
                Stream.of(service.resolve("namespace"), service.resolve("migration"), service)
                        .flatMap(step -> parse(overlay, Kustomize.render(step)).objects().stream())
                        .toList());
    }

    static Manifests read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Manifests parse(String name, String yaml) {
        try (var documents = STRICT.readerFor(HasMetadata.class).<HasMetadata>readValues(yaml)) {
            List<HasMetadata> objects = documents.readAll();
            assertThat(objects).as(name).isNotEmpty().doesNotHaveAnyElementsOfTypes(GenericKubernetesResource.class);
            return new Manifests(name, objects);
        } catch (IOException invalid) {
            throw new UncheckedIOException(name + ": " + invalid.getMessage(), invalid);
        }
    }

    /** The files with Kubernetes objects under a directory of {@link #ROOT}; parts of some, where they are patches. */
    static Stream<Path> files(String directory) {
        return under(directory).filter(file -> !file.endsWith("kustomization.yaml"));
    }

    static Stream<Path> kustomizations() {
        return under("").filter(file -> file.endsWith("kustomization.yaml"));
    }

    private static Stream<Path> under(String directory) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T only(Class<T> kind) {
        assertThat(all(kind)).as("%s of %s", kind.getSimpleName(), name).hasSize(1);
        return all(kind).get(0);
    }

    <T extends HasMetadata> T named(Class<T> kind, String objectName) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(objectName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no " + kind.getSimpleName() + " " + objectName));
    }

    @Override
    public String toString() {
        return name;
    }
}
