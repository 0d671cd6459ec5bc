package eu.soga.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the API, packaged or with live reload. Both get the same settings from the environment. */
final class LocalApi {

    private final Options options;
    private final Ports ports;

    LocalApi(Options options, Ports ports) {
        this.options = options;
        this.ports = ports;
    }

    /** Starts the packaged API, which serves the built pages too. */
    Child startPackaged(String jdbcUrl) throws IOException {
        return startPackaged(jdbcUrl, Map.of());
    }

    /** Starts the packaged API with further environment variables. */
    Child startPackaged(String jdbcUrl, Map<String, String> settings) throws IOException {
        var jar = options.root().resolve("api/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalSystemException("The API is not built: " + jar + " is missing. Start through make");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var environment = environment(jdbcUrl);
        environment.putAll(settings);
        return Child.start(
                "API",
                options.root(),
                options.logs().resolve("api.log"),
                environment,
                // as for Keycloak: the first compiler is enough for one person's use, and starts sooner
                List.of(
                        java,
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx768m",
                        "-Dvertx.disableURIValidation=true",
                        "-jar",
                        jar.toString()));
    }

    /** Starts the API from its sources, which are compiled again at every change. */
    Child startLive(String jdbcUrl) throws IOException {
        return Child.startOnTerminal(
                "API",
                options.root().resolve("api"),
                environment(jdbcUrl),
                options.maven().resolve("bin/mvn").toString(),
                "quarkus:dev",
                "-Ddebug=false",
                "-Dquarkus.console.basic=true");
    }

    /** Starts Vite, which serves the pages and passes requests for the API on to it. */
    Child startLivePages() throws IOException {
        return Child.startOnTerminal(
                "Pages",
                options.root().resolve("web"),
                Map.of("SOGA_API", "http://localhost:" + ports.product()),
                "npm",
                "run",
                "dev",
                "--",
                "--port",
                String.valueOf(ports.liveReload()),
                "--strictPort");
    }

    String readyUrl() {
        return "http://localhost:" + ports.management() + "/q/health/ready";
    }

    Map<String, String> environment(String jdbcUrl) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.product()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedDatabase.PASSWORD);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.realmUrl());
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", ports.keycloakUrl());
        environment.put("KEYCLOAK_ADMIN_SECRET", "soga-demo");
        environment.put("APP_MAILS_HOST", "localhost");
        environment.put("APP_MAILS_PORT", String.valueOf(ports.smtp()));
        environment.put("APP_PUBLIC_URL", ports.productUrl(options.mode()));
        environment.put("APP_WEB_ROOT", options.root().resolve("web/dist").toString());
        environment.put("APP_IMAGES_FOLDER", options.data().resolve("images").toString());
        environment.put(
                "APP_OPEN_DATA_FOLDER", options.data().resolve("open-data").toString());
        environment.put("APP_DEMO", options.demo());
        // keys and an account of the demonstration, known to everybody
        environment.put("APP_CLAIMS_KEYS", "demo:c29nYS1kZW1vLWtleS1vZi0zMi1ieXRlcy0uLi4uLi4=");
        // the demonstration realm asks nobody for one
        environment.put("APP_FRESH_SIGN_IN_SECOND_FACTOR", "false");
        environment.put("APP_CLAIMS_INDEX_KEY", "c29nYS1kZW1vLWluZGV4LW9mLTMyLWJ5dGVzLi4uLi4=");
        environment.put("APP_CLAIMS_DEBTOR_IBAN", "FR7630006000011234567890189");
        // in the journeys one account creates many organisations
        if (!options.then().isBlank()) environment.put("APP_ORGANISATIONS_MOST_UNLISTED", "1000");
        environment.put("QUARKUS_DEVSERVICES_ENABLED", "false");
        environment.put("QUARKUS_ANALYTICS_DISABLED", "true");
        return environment;
    }
}
