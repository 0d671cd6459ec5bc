package eu.soga.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A small Keycloak for tests that have to stop it: serves its keys, signs tokens with the realm's claims, and can hang
 * as a suspended process does, which accepts connections and answers nothing.
 */
final class StandInKeycloak implements AutoCloseable {
    private static final String REALM = "/realms/soga";

    private final int port;
    private volatile RsaJsonWebKey key = newKey();
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;
    private volatile CountDownLatch answering = new CountDownLatch(0);

    StandInKeycloak(int port) throws IOException {
        this.port = port;
        answer();
    }

    /** Answers from now on, whatever its state was. */
    void answer() throws IOException {
        answering.countDown();
        if (server != null) return;
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Refuses connections from now on. */
    @Override
    public void close() {
        if (server == null) return;
        server.stop(0);
        server = null;
        threads.shutdownNow();
    }

    /** Accepts connections from now on and answers nothing. */
    void hang() throws IOException {
        answer();
        answering = new CountDownLatch(1);
    }

    /** Signs with a new key from now on, as after a rotation. */
    void changeKey() {
        key = newKey();
    }

    /** An access token that outlives every test: how long a machine takes is not what they are about. */
    String token(String person, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(realmUrl());
        claims.setAudience("api");
        claims.setSubject(person);
        claims.setExpirationTimeMinutesInTheFuture(240);
        claims.setIssuedAtToNow();
        claims.setClaim("preferred_username", person);
        claims.setClaim("name", person);
        claims.setClaim("email", person + "@demo.example");
        claims.setClaim("email_verified", true);
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!answering.await(10, TimeUnit.MINUTES)) throw new IOException("A test left its Keycloak hanging");
            var json = switch (exchange.getRequestURI().getPath()) {
                case REALM + "/.well-known/openid-configuration" ->
                    new ObjectMapper()
                            .writeValueAsString(Map.of("issuer", realmUrl(), "jwks_uri", realmUrl() + "/certs"));
                case REALM + "/certs" -> new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
                default -> "{}";
            };
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String realmUrl() {
        return "http://localhost:" + port + REALM;
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
