package eu.soga.shared.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts the application. With the word of a {@link Command} as its argument it runs that instead and exits. */
@QuarkusMain
public final class Main {
    private static final Set<String> COMMANDS = Set.of("verify-audit", "reseal-claims");

    /** Settings that the server needs and that have no usable default. */
    private static final List<String> TO_SERVE = List.of("QUARKUS_DATASOURCE_PASSWORD", "KEYCLOAK_ADMIN_SECRET");

    private static final List<String> TO_COMMAND = List.of("QUARKUS_DATASOURCE_PASSWORD");
    private static final String KNOWN_TO_EVERYBODY = "soga-demo";

    private Main() {}

    public static void main(String... arguments) {
        boolean commanded = arguments.length > 0 && COMMANDS.contains(arguments[0]);
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            String refusal = refusal(System.getenv(), commanded ? TO_COMMAND : TO_SERVE);
            if (refusal != null) {
                System.err.println(refusal);
                System.exit(1);
            }
        }
        if (commanded) {
            // runs beside the server: no ports, no jobs, no migrations, no Keycloak
            List.of("quarkus.http.host-enabled", "quarkus.scheduler.enabled", "quarkus.flyway.migrate-at-start")
                    .forEach(setting -> System.setProperty(setting, "false"));
            System.setProperty("quarkus.management.port", "0");
            System.setProperty("quarkus.oidc.tenant-enabled", "false");
            if (System.getenv("KEYCLOAK_ADMIN_SECRET") == null)
                System.setProperty("quarkus.keycloak.admin-client.client-secret", "not-used");
            Quarkus.run(RunCommand.class, arguments);
        } else {
            Quarkus.run(arguments);
        }
    }

    /**
     * Returns why the application does not start with this environment, naming each variable; null when it may
     * start.
     */
    static @Nullable String refusal(Map<String, String> environment, List<String> needed) {
        List<String> missing = needed.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty())
            return "The API does not start: set %s in its environment. See .env.example and docs/operations.md."
                    .formatted(String.join(" and ", missing));
        boolean isPublic = environment.getOrDefault("APP_PUBLIC_URL", "").startsWith("https://");
        List<String> known = needed.stream()
                .filter(name -> isPublic && environment.get(name).equals(KNOWN_TO_EVERYBODY))
                .toList();
        if (!known.isEmpty())
            return "The API does not start at a public address with the secret of the demonstration: choose your own %s."
                    .formatted(String.join(" and ", known));
        return null;
    }

    static @Nullable String refusalToServe(Map<String, String> environment) {
        return refusal(environment, TO_SERVE);
    }
}
