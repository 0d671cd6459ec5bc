package eu.soga.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds JSON objects whose members keep their order, so that the same thing is always written the same way. */
public final class JsonLd {
    static final String SCHEMA = "https://schema.org/";

    private JsonLd() {}

    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) json.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return json;
    }

    public static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) return;
        json.put(name, value);
    }
}
