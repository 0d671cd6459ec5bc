package eu.soga.alerts;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs the moment at which a form was opened. A form sent too soon or too late is refused, and each token is
 * accepted once.
 */
@ApplicationScoped
class FormTokens {
    /** A form sent sooner than this was not filled in by a person. */
    static final Duration SOONEST = Duration.ofSeconds(2);

    static final Duration LATEST = Duration.ofHours(2);

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,12}\\.[A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{22})");

    private final SecretKeySpec key;
    private final EntityManager entities;
    private final Clock clock;

    FormTokens(AlertsConfig config, EntityManager entities, Clock clock) {
        this.entities = entities;
        this.key = new SecretKeySpec(
                config.formSecret().orElseGet(() -> LinkToken.random().text()).getBytes(StandardCharsets.UTF_8),
                "HmacSHA256");
        this.clock = clock;
    }

    /** Returns a token for a form that is opened now. */
    String issue() {
        return issueAt(clock.instant());
    }

    String issueAt(Instant moment) {
        String opened = moment.getEpochSecond() + "." + LinkToken.random().text();
        return opened + "." + signature(opened);
    }

    /**
     * Uses up the token in the current transaction.
     *
     * @throws DomainException 400 unless the form was opened between two seconds and two hours ago and was not sent
     *     before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void require(@Nullable String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches() || !isSigned(parts.group(1), parts.group(2)))
            throw refusal("Open the form again, then send it.");
        long openedAt =
                Long.parseLong(parts.group(1).substring(0, parts.group(1).indexOf('.')));
        Duration age = Duration.ofSeconds(clock.instant().getEpochSecond() - openedAt);
        if (age.compareTo(SOONEST) < 0) throw refusal("This was sent faster than people write. Send it again.");
        if (age.compareTo(LATEST) > 0) throw refusal("This form was open for long. Open it again, then send it.");
        if (!isFirstUse(token)) throw refusal("This form was sent already. Open it again to send another one.");
    }

    /**
     * Returns false when the token was used before. A second request with the same token waits for the first to
     * end. Also deletes expired tokens.
     */
    private boolean isFirstUse(String token) {
        entities.createNativeQuery("DELETE FROM form_token_used WHERE used_at < :since")
                .setParameter(
                        "since", clock.instant().minus(LATEST).minus(LATEST).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return entities.createNativeQuery(
                                "INSERT INTO form_token_used (token_hash, used_at) VALUES (:hash, :now) ON CONFLICT DO NOTHING")
                        .setParameter("hash", new LinkToken(token).hash())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private boolean isSigned(String openedAt, String signature) {
        return MessageDigest.isEqual(
                signature(openedAt).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] full = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static DomainException refusal(String message) {
        return DomainException.invalid("/formToken", message);
    }
}
