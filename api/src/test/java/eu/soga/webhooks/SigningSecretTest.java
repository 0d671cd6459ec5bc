package eu.soga.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretTest {
    /** The example that the libraries of Standard Webhooks share. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static String sign(List<String> secrets) {
        return SigningSecret.sign(secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}");
    }

    @Test
    void signs_as_the_reference_does() {
        assertThat(sign(List.of(SECRET))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signs_with_each_secret_while_it_is_being_replaced() {
        String other = SigningSecret.generate();
        assertThat(sign(List.of(other, SECRET)).split(" "))
                .containsExactly(sign(List.of(other)), sign(List.of(SECRET)));
    }

    @Test
    void is_long_and_never_the_same() {
        String secret = SigningSecret.generate();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(SigningSecret.generate());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
