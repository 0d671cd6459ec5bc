package eu.soga.shared.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows made for reading: plain SQL into records, without entities. A running transaction is read in, with what it
 * has changed; without one, each statement is a transaction of its own, which costs the least. {@link #list} leaves out
 * and logs once a row that cannot be read, and returns the others.
 */
@ApplicationScoped
public class ReadRows {
    private static final int REMEMBERED = 10_000;

    /** Not the mapper of requests, because it refuses characters that stored rows may contain. */
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** A parameter by name; a cast is written {@code CAST(… AS …)}, so that a double colon never occurs. */
    private static final Pattern NAME = Pattern.compile(":([a-zA-Z]\\w*)");

    private static final int MOST_STATEMENTS = 2000;

    private final Session session;
    private final SessionFactoryImplementor factory;
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    /** Statements with names, as JDBC wants them. */
    private final Cache<String, Positional> positional =
            Caffeine.newBuilder().maximumSize(MOST_STATEMENTS).build();

    ReadRows(
            Session session,
            SessionFactory factory,
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions) {
        this.session = session;
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.database = database;
        this.transactions = transactions;
    }

    private record Positional(String sql, List<String> names) {}

    /**
     * Returns the records of all rows that can be read.
     *
     * @param what kind of row for the log, such as «event»; the statement must have a column {@code id}
     * @param parameters for the question marks, in order: texts, numbers, ids, instants, and lists of ids
     */
    public <T> List<T> list(String what, String sql, Function<Row, T> reader, Object... parameters) {
        return read(
                sql,
                (row, records) -> unlessBroken(what, row.uuid("id"), () -> reader.apply(row))
                        .ifPresent(records::add),
                parameters);
    }

    /**
     * Returns the records of all rows, for a list of which nothing may be missing: a row that cannot be read fails the
     * whole reading. Parameters as above; no column is needed.
     */
    public <T> List<T> all(String sql, Function<Row, T> reader, Object... parameters) {
        return read(sql, (row, records) -> records.add(reader.apply(row)), parameters);
    }

    /**
     * Does the same for a statement whose parameters have names, {@code :from}. Sees what a running transaction has
     * changed so far, as a query of Hibernate would.
     *
     * @param values by name: also lists and arrays of texts and ids; those the statement does not name are ignored
     */
    public <T> List<T> all(String sql, Map<String, ?> values, Function<Row, T> reader) {
        Positional statement = positional.get(sql, ReadRows::positional);
        if (inTransaction()) session.flush();
        return all(
                statement.sql, reader, statement.names.stream().map(values::get).toArray());
    }

    private static Positional positional(String sql) {
        List<String> names = new ArrayList<>();
        String marked = NAME.matcher(sql).replaceAll(name -> {
            names.add(name.group(1));
            return Matcher.quoteReplacement("?");
        });
        return new Positional(marked, List.copyOf(names));
    }

    private <T> List<T> read(String sql, BiConsumer<Row, List<T>> reader, Object... parameters) {
        // keeps Hibernate's count of statements complete
        factory.getStatistics().prepareStatement();
        ReturningWork<List<T>> reading = connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) set(statement, i + 1, parameters[i]);
                List<T> records = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    var row = new Row(rows);
                    while (rows.next()) reader.accept(row, records);
                }
                return records;
            }
        };
        if (inTransaction()) return session.doReturningWork(reading);
        try (Connection connection = database.getConnection()) {
            return reading.execute(connection);
        } catch (SQLException e) {
            throw factory.getJdbcServices().getSqlExceptionHelper().convert(e, "rows cannot be read", sql);
        }
    }

    private boolean inTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /**
     * Runs {@code making} for one thing among many. Returns empty when it throws, and logs that once, so that one
     * broken event does not stop a whole feed.
     *
     * @param what kind of thing for the log, such as «event»
     * @throws UncheckedIOException when the disk or the connection fails, which has nothing to do with the thing
     */
    public <T> Optional<T> unlessBroken(String what, @Nullable UUID id, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (UncheckedIOException e) {
            // the disk or the connection failed, the thing itself is fine
            throw e;
        } catch (RuntimeException e) {
            if (logged.size() < REMEMBERED && logged.add(what + id + e))
                Log.errorf(e, "%s %s cannot be read or written and is left out", what, id);
            return Optional.empty();
        }
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Collection<?> ids ->
                statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            case UUID[] ids ->
                statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids));
            case String[] texts ->
                statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
            case Instant moment -> statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(place, value);
        }
    }

    /** The current row. Every method returns null for an empty column, or an empty list or map. */
    public static final class Row {
        private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
        private static final TypeReference<Map<String, @Nullable String>> TEXTS = new TypeReference<>() {};

        private final ResultSet row;

        private Row(ResultSet row) {
            this.row = row;
        }

        /** Reads one column. */
        private interface Reading<T> {
            @Nullable
            T read() throws SQLException;
        }

        private static <T> @Nullable T of(Reading<T> reading) {
            try {
                return reading.read();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public @Nullable UUID uuid(String column) {
            return of(() -> row.getObject(column, UUID.class));
        }

        public @Nullable String text(String column) {
            return of(() -> row.getString(column));
        }

        public @Nullable Integer number(String column) {
            return of(() -> row.getObject(column, Integer.class));
        }

        /** Returns a count. */
        public long count(String column) {
            return Objects.requireNonNullElse(of(() -> row.getObject(column, Long.class)), 0L);
        }

        public @Nullable Double decimal(String column) {
            return of(() -> row.getObject(column, Double.class));
        }

        public @Nullable Boolean flag(String column) {
            return of(() -> row.getObject(column, Boolean.class));
        }

        public @Nullable Instant instant(String column) {
            return of(() -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                return moment == null ? null : moment.toInstant();
            });
        }

        public @Nullable LocalDateTime wallTime(String column) {
            return of(() -> row.getObject(column, LocalDateTime.class));
        }

        public @Nullable LocalDate day(String column) {
            return of(() -> row.getObject(column, LocalDate.class));
        }

        /** Returns the enumeration constant with this name, in upper or lower case. */
        public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
            String name = text(column);
            return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        }

        /** Returns a list of texts without null elements. */
        public List<String> texts(String column) {
            Object[] values = of(() -> {
                var array = row.getArray(column);
                return array == null ? null : (Object[]) array.getArray();
            });
            return values == null
                    ? List.of()
                    : Arrays.stream(values)
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .toList();
        }

        /** Returns a list of enumeration constants. */
        public <E extends Enum<E>> List<E> constants(String column, Class<E> type) {
            return texts(column).stream().map(name -> Enum.valueOf(type, name)).toList();
        }

        /** Returns texts by language, without nulls. */
        public Map<String, String> languages(String column) {
            Map<String, String> texts = json(column, TEXTS);
            if (texts == null) return Map.of();
            texts.values().removeIf(Objects::isNull);
            return texts;
        }

        public @Nullable Map<String, Object> object(String column) {
            return json(column, OBJECT);
        }

        /** Reads a JSON column as this type. */
        public <T> @Nullable T json(String column, TypeReference<T> type) {
            String json = text(column);
            try {
                return json == null ? null : JSON.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("column " + column + " holds other JSON than expected", e);
            }
        }
    }
}
