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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the files of {@code db/demo}. Ignores members that only explain the data to human readers. */
@Singleton
class DemoData {
    /** The files that are loaded. */
    static final List<String> FILES = List.of(
            "example-editions.json",
            "example-events.json",
            "example-organisations.json",
            "example-prices.json",
            "images/images.json",
            "people.json",
            "real-board.json",
            "real-editions.json",
            "real-events.json",
            "real-figures.json",
            "real-organisations.json",
            "real-resources.json",
            "real-schemes.json");

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

    /** Returns a text that is another one as soon as any of the files is. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach(file -> digest.update(bytes(file)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
