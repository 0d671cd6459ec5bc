package eu.soga.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which fields a value has and what each is; all elements of a list together are one. */
final class Shape {
    private Shape() {}

    static Set<String> of(JsonNode value) {
        Set<String> fields = new TreeSet<>();
        collect("", value, fields);
        return fields;
    }

    private static void collect(String at, JsonNode value, Set<String> fields) {
        fields.add(at + " " + value.getNodeType());
        value.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), fields));
        if (value.isArray()) value.forEach(element -> collect(at + "/*", element, fields));
    }
}
