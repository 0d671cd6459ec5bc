package eu.soga.claims;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bank data and documents with AES-GCM under the first key of {@code app.claims.keys}; opens with any of them, so
 * that keys can be rotated. What is sealed for one claim cannot be opened for another.
 */
@ApplicationScoped
class AccountCipher {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final Optional<SecretKeySpec> indexKey;
    private final SecureRandom random = new SecureRandom();

    AccountCipher(ClaimsConfig config) {
        for (String each : config.keys().orElse("").split(",")) {
            if (each.isBlank()) continue;
            String[] parts = each.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[a-z0-9-]{1,20}"))
                throw new IllegalStateException("APP_CLAIMS_KEYS has an entry that is not name:base64");
            keys.put(parts[0], new SecretKeySpec(bytes(parts[1], "APP_CLAIMS_KEYS"), "AES"));
        }
        indexKey = config.indexKey()
                .filter(key -> !key.isBlank())
                .map(key -> new SecretKeySpec(bytes(key, "APP_CLAIMS_INDEX_KEY"), "HmacSHA256"));
    }

    private static byte[] bytes(String base64, String setting) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException(setting + " has a key that is not base64");
        }
        if (key.length != KEY_BYTES) throw new IllegalStateException(setting + " has a key that is not 32 bytes long");
        return key;
    }

    /** Something sealed. @param key name of its key */
    record Sealed(String key, byte[] bytes) {}

    /** Seals content for one claim. @throws DomainException 503 without keys */
    Sealed seal(UUID claim, byte[] content) {
        String current = keys.keySet().stream().findFirst().orElseThrow(AccountCipher::noKeys);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.get(current), nonce, claim, content, 0);
        return new Sealed(
                current,
                ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Opens content of this claim. @throws DomainException 503 when its key is not configured */
    byte[] open(UUID claim, Sealed sealed) {
        SecretKeySpec key = keys.get(sealed.key);
        if (key == null) throw noKeys();
        byte[] nonce = Arrays.copyOf(sealed.bytes, NONCE);
        return run(Cipher.DECRYPT_MODE, key, nonce, claim, sealed.bytes, NONCE);
    }

    /** True when it is sealed under another than the first key. */
    boolean isOld(String key) {
        return !keys.keySet().stream().findFirst().orElse("").equals(key);
    }

    /** The same for the same account number, and tells nothing about it without the key. */
    String blindIndex(String iban) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey.orElseThrow(AccountCipher::noKeys));
            return HexFormat.of().formatHex(mac.doFinal(iban.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, UUID claim, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(claim.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed content cannot be read: wrong key, or it was changed", e);
        }
    }

    private static DomainException noKeys() {
        return new DomainException(
                ProblemType.UNAVAILABLE,
                "The keys for bank data and documents are not configured: tell whoever runs the platform.");
    }
}
