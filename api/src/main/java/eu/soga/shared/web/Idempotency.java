package eu.soga.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a POST that creates something safe to repeat. Key and answer are stored in the transaction of the creation,
 * so that a crash leaves both or neither. A second request with the same key waits for the first and gets its
 * answer.
 */
@ApplicationScoped
public class Idempotency {
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final CurrentUser user;
    private final Clock clock;

    Idempotency(EntityManager entities, ObjectMapper mapper, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Runs the creation once per caller and key.
     *
     * @param key the {@code Idempotency-Key} header; null runs the creation without protection
     * @param request the content, which distinguishes a repetition from another request
     * @throws DomainException 422 when the key was used for another request, 400 when it is longer than 200
     *     characters
     */
    @Transactional
    public <T> T create(@Nullable String key, Object request, Class<T> answerType, Supplier<T> creation) {
        if (key == null || key.isBlank()) return creation.get();
        requireShort(key);
        String caller = user.requireSubject();
        String hash = hash(answerType.getSimpleName() + json(request));
        int claimed = entities.createNativeQuery(
                        "INSERT INTO idempotency_key (caller, key, body_hash, created_at) VALUES (:caller, :key, :hash, :now) ON CONFLICT DO NOTHING")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .executeUpdate();
        if (claimed == 0) return earlierAnswer(caller, key, hash, answerType);
        T answer = creation.get();
        entities.createNativeQuery("UPDATE idempotency_key SET answer = :answer WHERE caller = :caller AND key = :key")
                .setParameter("answer", json(answer instanceof ShownOnce secret ? secret.withoutSecret() : answer))
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate();
        return answer;
    }

    /**
     * Returns the answer that this key got before, for creations that need several transactions; {@link #create}
     * stores it in the last one.
     *
     * @throws DomainException 422 when the key was used for another request, 400 when it is longer than 200
     *     characters
     */
    @Transactional
    public <T> Optional<T> earlier(@Nullable String key, Object request, Class<T> answerType) {
        if (key == null || key.isBlank()) return Optional.empty();
        requireShort(key);
        String caller = user.requireSubject();
        boolean known = !entities.createNativeQuery(
                        "SELECT 1 FROM idempotency_key WHERE caller = :caller AND key = :key AND answer IS NOT NULL")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
        if (!known) return Optional.empty();
        return Optional.of(earlierAnswer(caller, key, hash(answerType.getSimpleName() + json(request)), answerType));
    }

    private static void requireShort(String key) {
        if (key.length() > 200)
            throw new DomainException(ProblemType.INVALID_REQUEST, "An Idempotency-Key has at most 200 characters.");
    }

    private <T> T earlierAnswer(String caller, String key, String hash, Class<T> answerType) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT body_hash, answer FROM idempotency_key WHERE caller = :caller AND key = :key")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getResultList();
        Object[] row = (Object[]) rows.getFirst();
        if (!hash.equals(row[0]))
            throw new DomainException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for another request.");
        try {
            return mapper.readValue((String) row[1], answerType);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer can be read again", e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
