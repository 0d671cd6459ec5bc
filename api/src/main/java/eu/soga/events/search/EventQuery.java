package eu.soga.events.search;

import eu.soga.events.search.EventStatements.EventCriteria;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A search with its order, page and counts.
 *
 * @param size items on the page, 1 to {@value #LARGEST_PAGE}
 * @param cursor «next» of the page before; null for the first page
 * @param facets facets to count
 */
public record EventQuery(
        EventFilter filter,
        EventSort sort,
        int size,
        @Nullable String cursor,
        Set<EventFacet> facets) {
    /** Largest page. */
    public static final int LARGEST_PAGE = 100;

    static final int USUAL_PAGE = 20;

    /**
     * Reads query parameters by name.
     *
     * @throws DomainException 400 with every violation at once
     */
    public static EventQuery parse(Map<String, List<String>> parameters) {
        var reader = new EventFilterReader(parameters);
        EventQuery query = reader.query();
        reader.finish();
        return query;
    }

    /** Creates a query by time without facets. */
    public static EventQuery of(EventFilter filter, int size, @Nullable String cursor) {
        return new EventQuery(filter, EventSort.START, size, cursor, Set.of());
    }

    /** The orders of a search. Rows with equal keys are ordered by the date's id. */
    public enum EventSort {
        /** Soonest first. */
        START("start", "o.starts_at", false),
        /** Latest first. */
        START_DESCENDING("-start", "o.starts_at", true),
        /** Best match of the text first; only with {@code q}. */
        RELEVANCE("relevance", "CAST(f.score AS double precision)", true),
        /** Nearest first; only with {@code near}. */
        DISTANCE("distance", EventCriteria.METRES, false),
        /** Latest published first. */
        NEWEST("newest", "e.published_at", true);

        private final String word;
        private final String key;
        private final boolean descending;

        EventSort(String word, String key, boolean descending) {
            this.word = word;
            this.key = key;
            this.descending = descending;
        }

        /** Returns the value of the {@code sort} parameter. */
        public String word() {
            return word;
        }

        /** Finds the order with this word. */
        public static Optional<EventSort> of(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.word.equals(word))
                    .findFirst();
        }

        static String words() {
            return Arrays.stream(values()).map(EventSort::word).collect(Collectors.joining(", "));
        }

        boolean isByTime() {
            return this == START || this == START_DESCENDING || this == NEWEST;
        }

        /** Returns the sort key as SQL over {@code o}, {@code e} and {@code f}. */
        String key() {
            return key;
        }

        /**
         * Returns the key of a row as a number for the cursor: microseconds since 1970 (exact below 2^53), score, or
         * metres.
         */
        String keyAsNumber() {
            return isByTime()
                    ? "CAST(extract(epoch FROM matching.key) * 1000000 AS double precision)"
                    : "CAST(matching.key AS double precision)";
        }

        String orderBy() {
            return descending ? "key DESC, matching.id DESC" : "key, matching.id";
        }

        /** Returns the condition for rows after {@code :afterKey} and {@code :afterId}. */
        String after() {
            return "(matching.key, id) " + (descending ? "<" : ">") + " (CAST(:afterKey AS "
                    + (isByTime() ? "timestamptz" : "double precision") + "), CAST(:afterId AS uuid))";
        }
    }

    /**
     * The position after the last row of a page: sort key and id, after a digest of filter and order, so that another
     * search refuses it.
     *
     * @param key microseconds since 1970, score or metres, depending on the order
     */
    record EventCursor(double key, UUID id) {
        private static final int DIGEST = 6;
        private static final int LENGTH = DIGEST + Double.BYTES + 2 * Long.BYTES;
        /** The year 9999, up to which PostgreSQL and RFC 3339 agree. */
        private static final double LAST_MICROSECOND = 253_402_300_799_000_000.0;

        String write(EventQuery query) {
            return write(subject(query));
        }

        /** Writes the cursor for a search that this text identifies. */
        String write(String search) {
            byte[] bytes = ByteBuffer.allocate(LENGTH)
                    .put(digest(search))
                    .putDouble(key)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /**
         * @throws DomainException 400 when it was written for another filter or order
         */
        static EventCursor read(String text, EventQuery query) {
            return read(text, subject(query));
        }

        /**
         * Reads a cursor of a search that this text identifies.
         *
         * @throws DomainException 400 when it was written for another one
         */
        static EventCursor read(String text, String search) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
                if (bytes.remaining() != LENGTH) throw refusal();
                byte[] digest = new byte[DIGEST];
                bytes.get(digest);
                var cursor = new EventCursor(bytes.getDouble(), new UUID(bytes.getLong(), bytes.getLong()));
                if (!Arrays.equals(digest, digest(search)) || !(Math.abs(cursor.key) <= LAST_MICROSECOND))
                    throw refusal();
                return cursor;
            } catch (IllegalArgumentException _) {
                throw refusal();
            }
        }

        /** Returns the key of an order by time. */
        OffsetDateTime time() {
            return Instant.EPOCH.plus((long) key, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }

        private static DomainException refusal() {
            return new DomainException(
                    ProblemType.INVALID_CURSOR,
                    "Take the cursor from «next» of a page with the same filter and order, or begin without one.");
        }

        private static String subject(EventQuery query) {
            return query.filter() + query.sort().word();
        }

        private static byte[] digest(String search) {
            try {
                byte[] full = MessageDigest.getInstance("SHA-256").digest(search.getBytes(StandardCharsets.UTF_8));
                return Arrays.copyOf(full, DIGEST);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** The query parameters for the order, paging and counts of a search. */
    public static class EventPageParameters {
        @QueryParam("sort")
        @Parameter(
                description = "Order: soonest, latest, best match (needs q), nearest (needs near), latest published.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"start", "-start", "relevance", "distance", "newest"}))
        public List<String> sort;

        @QueryParam("size")
        @Parameter(
                description = "Items on a page; 20 when left out.",
                example = "20",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
        public List<String> size;

        @QueryParam("cursor")
        @Parameter(
                description = "«next» of the page before, with the same filter and order.",
                schema = @Schema(type = SchemaType.STRING))
        public List<String> cursor;

        @QueryParam("facets")
        @Parameter(
                description = "Which choices are counted: all, or some of kind, format, theme, language, country, city,"
                        + " organisation, free, accessibility. A choice is counted as if no other of its own list were"
                        + " chosen; one of accessibility with those chosen, because all of them must hold.",
                example = "all")
        public List<String> facets;

        /** Builds the query with a filter. @throws eu.soga.shared.errors.DomainException 400 with every violation */
        public EventQuery toQuery(EventFilterParameters filter) {
            Map<String, List<String>> map = filter.asMap();
            EventFilterParameters.put(map, "sort", sort);
            EventFilterParameters.put(map, "size", size);
            EventFilterParameters.put(map, "cursor", cursor);
            EventFilterParameters.put(map, "facets", facets);
            return EventQuery.parse(map);
        }
    }
}
