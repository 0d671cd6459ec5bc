package eu.soga.shared.security;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.RefusalReason;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Asks for a recent sign-in with a second factor before a step that moves money or shows a whole account number. A token
 * that does not say when its person signed in (service accounts, passwords sent by scripts) never takes such a step.
 */
@ApplicationScoped
public class FreshSignIn {
    /** What such a step needs. */
    @ConfigMapping(prefix = "app.fresh-sign-in")
    interface Settings {
        /** The greatest age of the sign-in. */
        @WithDefault("15M")
        Duration maxAge();

        /** Whether the token must name a second factor; false only where Keycloak asks nobody for one. */
        @WithDefault("true")
        boolean secondFactor();

        /** Values of {@code amr} that count as a second factor: a one-time code, a passkey (RFC 8176). */
        @WithDefault("otp,hwk,mfa")
        Set<String> methods();
    }

    /** What the sign-in lacks. */
    enum Lack implements RefusalReason {
        /** It is too long ago, or the token does not say when it was. */
        SIGN_IN_TOO_OLD,
        /** It had no second factor. */
        SECOND_FACTOR_MISSING
    }

    private final CurrentUser user;
    private final Settings settings;
    private final Clock clock;

    FreshSignIn(CurrentUser user, Settings settings, Clock clock) {
        this.user = user;
        this.settings = settings;
        this.clock = clock;
    }

    /** Requires a recent sign-in with a second factor. @throws DomainException 401 */
    public void require() {
        requireRecent();
        if (settings.secondFactor() && user.signInMethods().stream().noneMatch(settings.methods()::contains))
            throw refused(
                    Lack.SECOND_FACTOR_MISSING,
                    "This step needs a sign-in with a second factor: sign in again with your code or your passkey.");
    }

    /** Requires a recent sign-in, with whatever factors the account has. @throws DomainException 401 */
    public void requireRecent() {
        Instant limit = clock.instant().minus(settings.maxAge());
        if (user.signedInAt().filter(limit::isBefore).isEmpty())
            throw refused(
                    Lack.SIGN_IN_TOO_OLD,
                    "This step needs a sign-in of the last %d minutes: sign in again, then repeat it."
                            .formatted(settings.maxAge().toMinutes()));
    }

    private DomainException refused(Lack lack, String sentence) {
        return new DomainException(ProblemType.INSUFFICIENT_USER_AUTHENTICATION, sentence)
                .because(lack)
                .challenging("error=\"insufficient_user_authentication\", error_description=\"%s\", max_age=\"%d\""
                        .formatted(sentence, settings.maxAge().toSeconds()));
    }
}
