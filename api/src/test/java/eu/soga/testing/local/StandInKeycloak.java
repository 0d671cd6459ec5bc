package eu.soga.testing.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Stands in for Keycloak where a test has to take it away: it serves its keys, signs tokens with the realm's claims, and
 * can hang, as a stopped process does: connections are accepted and nothing is answered.
 */
final class StandInKeycloak implements AutoCloseable {
    private static final String REALM = "/realms/soga";

    private final int port;
    private RsaJsonWebKey key = newKey("first");
    private HttpServer server;
    private volatile CountDownLatch answering = new CountDownLatch(0);

    StandInKeycloak(int port) throws IOException {
        this.port = port;
        start();
    }

    /** Serves again after {@link #close()}. */
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Connections are refused from now on. */
    @Override
    public void close() {
        answering.countDown();
        server.stop(0);
    }

    /** From now on connections are accepted and nothing is answered. */
    void hang() {
        answering = new CountDownLatch(1);
    }

    void resume() {
        answering.countDown();
    }

    /** Signs with a new key from now on, as after a rotation. */
    void changeKey(String id) {
        key = newKey(id);
    }

    /** An access token that is good for five minutes. */
    String token(String person, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(realmUrl());
        claims.setAudience("api");
        claims.setSubject(person);
        claims.setExpirationTimeMinutesInTheFuture(5);
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

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            answering.await();
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

    private static RsaJsonWebKey newKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
