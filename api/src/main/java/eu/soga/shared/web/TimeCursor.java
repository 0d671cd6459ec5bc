package eu.soga.shared.web;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The position after the last row of a page in order of time, to the microsecond. Valid only for one list with one
 * filter.
 */
public record TimeCursor(Instant at, UUID id) {
    private static final int LENGTH = Integer.BYTES + 3 * Long.BYTES;

    /**
     * @param list identifies the list and its filter
     */
    public String write(String list) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putInt(list.hashCode())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a cursor; null for a missing one.
     *
     * @throws DomainException 400 when it was written for another list or filter
     */
    public static @Nullable TimeCursor read(@Nullable String text, String list) {
        if (text == null || text.isBlank()) return null;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != LENGTH || bytes.getInt() != list.hashCode()) throw refusal();
            return new TimeCursor(
                    Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
            throw refusal();
        }
    }

    private static DomainException refusal() {
        return new DomainException(
                ProblemType.INVALID_CURSOR,
                "Take the cursor from «next» of a page with the same filter, or begin without one.");
    }
}
