package eu.soga.events.search;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
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
import java.util.UUID;

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
            if (!Arrays.equals(digest, digest(search)) || !(Math.abs(cursor.key) <= LAST_MICROSECOND)) throw refusal();
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
