package eu.soga.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void starts_with_every_secret() {
        assertThat(Main.refusalToServe(Map.of(
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "x",
                        "KEYCLOAK_ADMIN_SECRET",
                        "y",
                        "APP_PUBLIC_URL",
                        "https://agenda.example")))
                .isNull();
    }

    @Test
    void names_each_variable_that_is_missing_or_empty() {
        assertThat(Main.refusalToServe(Map.of("QUARKUS_DATASOURCE_PASSWORD", " ")))
                .isEqualTo("The API does not start: set QUARKUS_DATASOURCE_PASSWORD and KEYCLOAK_ADMIN_SECRET in its"
                        + " environment. See .env.example and docs/operations.md.");
    }

    @Test
    void refuses_the_secret_of_the_demonstration_at_a_public_address_only() {
        var demo = Map.of("QUARKUS_DATASOURCE_PASSWORD", "x", "KEYCLOAK_ADMIN_SECRET", "soga-demo");
        assertThat(Main.refusalToServe(demo)).isNull();
        var published = new java.util.HashMap<>(demo);
        published.put("APP_PUBLIC_URL", "https://agenda.example");
        assertThat(Main.refusalToServe(published)).contains("choose your own KEYCLOAK_ADMIN_SECRET");
    }
}
