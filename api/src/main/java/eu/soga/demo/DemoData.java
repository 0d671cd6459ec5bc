package eu.soga.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the files of {@code db/demo}. Ignores members that only explain the data to human readers. */
@Singleton
class DemoData {
    private final ObjectMapper mapper;

    DemoData(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A picture file with its description in each language. */
    record Picture(String name, String file, Map<String, String> alt) {}

    <T> List<T> list(String file, String member, TypeReference<List<T>> type) {
        try {
            return reader().forType(type).readValue(tree(file).get(member));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Map<String, DemoOrganisation.Person> people() {
        try {
            return reader().forType(new TypeReference<Map<String, DemoOrganisation.Person>>() {})
                    .readValue(tree("people.json").get("people"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Picture> pictures() {
        return list("images/images.json", "images", new TypeReference<List<Picture>>() {}).stream()
                .collect(Collectors.toMap(Picture::name, picture -> picture));
    }

    byte[] bytes(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectReader reader() {
        return mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private JsonNode tree(String file) throws IOException {
        try (InputStream in = open(file)) {
            return mapper.readTree(in);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("db/demo/" + file);
        if (in == null) throw new IllegalStateException("db/demo/" + file + " is part of the build");
        return in;
    }
}
