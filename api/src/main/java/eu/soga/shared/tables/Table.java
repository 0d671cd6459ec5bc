package eu.soga.shared.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of a file, from left to right.
 *
 * @param name of the file, without its suffix
 * @param description one English sentence: what a row is
 */
public record Table<T>(String name, String description, List<Column<T>> columns) {
    /** Columns of one sort of row, then those of another that belongs to it. */
    public static <T> List<Column<T>> join(List<Column<T>> left, List<Column<T>> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /** The names on the first line. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** One row as JSON Schema (2020-12) sees it: an object without the empty cells. */
    public Map<String, Object> jsonSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Column<T> column : columns) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("type", column.type().word());
            if (column.type().format() != null)
                property.put("format", column.type().format());
            property.put("description", column.description());
            properties.put(column.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", name);
        schema.put("description", description);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }
}
