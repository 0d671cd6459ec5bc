package eu.soga.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Returns the methods of each address, read from the generated contract, for the {@code Allow} header of a 405. */
@Singleton
public class AllowedMethods {
    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private final Map<Pattern, SortedSet<String>> byPath = new LinkedHashMap<>();

    AllowedMethods(ObjectMapper mapper) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            if (in == null) throw new IllegalStateException(CONTRACT + " is written by the build");
            JsonNode paths = mapper.readTree(in).path("paths");
            paths.fieldNames().forEachRemaining(path -> {
                SortedSet<String> methods = new TreeSet<>();
                paths.path(path).fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) methods.add(method.toUpperCase(Locale.ROOT));
                });
                if (methods.contains("GET")) methods.add("HEAD");
                methods.add("OPTIONS");
                byPath.put(Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+")), methods);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the methods of this path in alphabetical order, joined by commas; empty when it has none. */
    public String of(String path) {
        SortedSet<String> all = new TreeSet<>();
        byPath.forEach((pattern, methods) -> {
            if (pattern.matcher(path).matches()) all.addAll(methods);
        });
        return String.join(", ", all);
    }
}
