package eu.soga.shared.security;

import eu.soga.shared.errors.DomainException;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Signs the moment at which a form for people without an account was opened. A form sent too soon or too late is
 * refused, and each token is accepted once.
 */
@ApplicationScoped
public class FormTokens {
    /** A form sent sooner than this was not filled in by a person. */
    private static final Duration SOONEST = Duration.ofSeconds(2);

    public static final Duration LATEST = Duration.ofHours(2);

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,12}\\.[A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{22})");

    private final SecretKeySpec key;
    private final EntityManager entities;
    private final Clock clock;

    /**
     * @param secret key that signs the forms. Without it a random key is used, and people who had a form open during a
     *     restart must open it again
     */
    FormTokens(
            @ConfigProperty(name = "app.forms.secret") Optional<String> secret, EntityManager entities, Clock clock) {
        this.entities = entities;
        this.key = new SecretKeySpec(
                secret.orElseGet(() -> LinkToken.random().text()).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /**
     * What the form of a person without an account needs to be sent.
     *
     * @param formToken must be sent with the form
     * @param soonestSeconds how long to wait before sending it
     * @param latestSeconds how long the token is valid
     */
    public record OpenedForm(String formToken, long soonestSeconds, long latestSeconds) {}

    /** Answers with a token for a form that is opened now; never kept by a cache. */
    public RestResponse<OpenedForm> open() {
        return RestResponse.ResponseBuilder.ok(
                        new OpenedForm(issueAt(clock.instant()), SOONEST.toSeconds(), LATEST.toSeconds()))
                .header("Cache-Control", "no-store")
                .build();
    }

    public String issueAt(Instant moment) {
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
    public void require(@Nullable String token) {
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
