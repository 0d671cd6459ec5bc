package eu.soga.shared.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name permanent once published
 * @param description one English sentence for readers of the file
 * @param value computes the cell of a row; null leaves it empty
 */
public record Column<T>(String name, Type type, String description, Function<T, @Nullable Object> value) {

    /** The types of cells. */
    public enum Type {
        /** Free text. */
        TEXT("string", null),
        /** A word of a closed list, or several separated by vertical bars. */
        WORD("string", null),
        /** A permanent id. */
        ID("string", "uuid"),
        /** An address. */
        ADDRESS("string", "uri"),
        /** A date or a time without offset: {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}. */
        LOCAL("string", null),
        /** An instant in UTC. */
        INSTANT("string", "date-time"),
        /** A date. */
        DATE("string", "date"),
        /** A number with a decimal point. */
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

        /** Returns its name in JSON Schema. */
        public String word() {
            return word;
        }

        /** Returns its {@code format} in JSON Schema; null for none. */
        public @Nullable String format() {
            return format;
        }
    }

    /** Returns the same column for rows from which {@code row} extracts a row of this kind. */
    public <S> Column<S> of(Function<S, T> row) {
        return new Column<>(name, type, description, row.andThen(value));
    }
}
