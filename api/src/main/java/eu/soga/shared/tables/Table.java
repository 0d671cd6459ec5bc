package eu.soga.shared.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of a file, from left to right.
 *
 * @param name name of the file, without its suffix
 * @param description one English sentence that says what a row is
 */
public record Table<T>(String name, String description, List<Column<T>> columns) {
    /** Joins the columns of two kinds of rows that belong together. */
    public static <T> List<Column<T>> join(List<Column<T>> left, List<Column<T>> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /** Returns the column names for the first line. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** Describes one row in JSON Schema (2020-12): an object in which empty cells are absent. */
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
