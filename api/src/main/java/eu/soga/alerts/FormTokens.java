package eu.soga.alerts;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** When a form was opened, signed: people need a moment to fill it in, and do not keep it for days. */
@ApplicationScoped
class FormTokens {
    /** Sooner than that, nobody has typed an address. */
    static final Duration SOONEST = Duration.ofSeconds(2);

    static final Duration LATEST = Duration.ofHours(2);

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{22})");

    private final SecretKeySpec key;
    private final Clock clock;

    FormTokens(AlertsConfig config, Clock clock) {
        this.key = new SecretKeySpec(
                config.formSecret().orElseGet(() -> LinkToken.random().text()).getBytes(StandardCharsets.UTF_8),
                "HmacSHA256");
        this.clock = clock;
    }

    /** Of a form that is opened now. */
    String issue() {
        return issueAt(clock.instant());
    }

    String issueAt(Instant moment) {
        String openedAt = Long.toString(moment.getEpochSecond());
        return openedAt + "." + signature(openedAt);
    }

    /** @throws DomainException 400 unless the form was opened between two seconds and two hours ago */
    void require(@Nullable String token) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches() || !isSigned(parts.group(1), parts.group(2)))
            throw refusal("Open the form again, then send it.");
        Duration age = Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(parts.group(1)));
        if (age.compareTo(SOONEST) < 0) throw refusal("This was sent faster than people write. Send it again.");
        if (age.compareTo(LATEST) > 0) throw refusal("This form was open for long. Open it again, then send it.");
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
