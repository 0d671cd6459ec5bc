package eu.soga.shared.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, with its description and the value of a row.
 *
 * @param name never changes once it is published
 * @param description one English sentence for whoever reads the file
 * @param value of a row; null leaves the cell empty
 */
public record Column<T>(String name, Type type, String description, Function<T, @Nullable Object> value) {

    /** What the cells of a column hold. */
    public enum Type {
        /** Anything people wrote. */
        TEXT("string", null),
        /** A word of a closed list, or several between bars. */
        WORD("string", null),
        /** An id that never changes. */
        ID("string", "uuid"),
        /** An address. */
        ADDRESS("string", "uri"),
        /** A day, or a time without offset: {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}. */
        LOCAL("string", null),
        /** A moment, in UTC. */
        INSTANT("string", "date-time"),
        /** A day. */
        DATE("string", "date"),
        /** A number with a point. */
        NUMBER("number", null),
        /** A whole number. */
        INTEGER("integer", null),
        /** {@code true} or {@code false}. */
        BOOLEAN("boolean", null);

        private final String word;
        private final @Nullable String format;

        Type(String word, @Nullable String format) {
            this.word = word;
            this.format = format;
        }

        /** Its name in JSON Schema. */
        public String word() {
            return word;
        }

        /** Its {@code format} in JSON Schema. */
        public @Nullable String format() {
            return format;
        }
    }

    /** The same column of rows that hold such a row. */
    public <S> Column<S> of(Function<S, T> row) {
        return new Column<>(name, type, description, row.andThen(value));
    }
}
