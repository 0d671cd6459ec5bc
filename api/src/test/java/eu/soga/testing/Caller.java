package eu.soga.testing;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Lets one test speak as several people, where {@code @TestSecurity} knows one per test; the token stays out of it. */
@ApplicationScoped
public class Caller implements HttpAuthenticationMechanism {
    private static final String HEADER = "Test-Caller";
    private static final String MAIL = "Test-Caller-Mail";
    private static final String SIGNED_IN = "Test-Caller-Signed-In";

    private final Clock clock;

    Caller(Clock clock) {
        this.clock = clock;
    }

    /** A request of this person, who has these realm roles. */
    public static RequestSpecification as(String subject, String... roles) {
        return RestAssured.given().header(HEADER, subject + " " + String.join(" ", roles));
    }

    /** A request of this person, whose account has this verified mail address. */
    public static RequestSpecification withMail(String mail, String subject, String... roles) {
        return as(subject, roles).header(MAIL, mail);
    }

    /**
     * The same request, with a sign-in of this age and these methods ({@code amr}); else everybody has just signed in with
     * a code. A negative age stands for a token that does not say when.
     */
    public static RequestSpecification signedIn(RequestSpecification request, long minutesAgo, String... methods) {
        return request.header(SIGNED_IN, minutesAgo + " " + String.join(" ", methods));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HEADER);
        if (header == null) return Uni.createFrom().nullItem();
        String[] words = header.strip().split(" ");
        QuarkusSecurityIdentity.Builder caller = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(words[0]))
                .addRoles(new HashSet<>(Arrays.asList(words).subList(1, words.length)));
        String mail = context.request().getHeader(MAIL);
        if (mail != null) caller.addAttribute("email", mail).addAttribute("email_verified", true);
        String signedIn = context.request().getHeader(SIGNED_IN);
        String[] how = (signedIn == null ? "0 otp" : signedIn.strip()).split(" ", 2);
        long minutes = Long.parseLong(how[0]);
        if (minutes >= 0)
            caller.addAttribute(
                    "auth_time",
                    clock.instant().minus(Duration.ofMinutes(minutes)).getEpochSecond());
        if (how.length > 1) caller.addAttribute("amr", "[\"" + how[1].replace(" ", "\",\"") + "\"]");
        return Uni.createFrom().item(caller.build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
