package eu.soga.claims;

import eu.soga.shared.images.ImageStore;
import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.start.Command;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Seals accounts, documents and payment files again under the first key, so that an older key can leave the settings. One
 * thing is one transaction: a command that is killed half-way does the rest the next time, also beside the server.
 */
@ApplicationScoped
class ClaimKeys implements Command {
    private final AccountCipher cipher;
    private final ImageStore store;
    private final EntityManager entities;

    ClaimKeys(AccountCipher cipher, ImageStore store, EntityManager entities) {
        this.cipher = cipher;
        this.store = store;
        this.entities = entities;
    }

    /** How many were sealed again. */
    record Resealed(int accounts, int documents, int files) {}

    @Override
    public String word() {
        return "reseal-claims";
    }

    @Override
    public int run() {
        Resealed done = reseal();
        System.out.println("Sealed again under the first key: %d accounts, %d documents, %d payment files."
                .formatted(done.accounts, done.documents, done.files));
        return 0;
    }

    Resealed reseal() {
        return new Resealed(
                each("SELECT id, key_name FROM claim_account", this::account),
                each("SELECT id, key_name FROM claim_document WHERE erased_at IS NULL", this::document),
                each(
                        "SELECT id, split_part(file, ':', 1) FROM payment_batch WHERE file IS NOT NULL",
                        this::paymentFile));
    }

    /** Does the work on each row whose key is an old one. */
    private int each(String sql, Consumer<UUID> work) {
        List<UUID> old = QuarkusTransaction.requiringNew()
                .call(() -> NativeValues.list(entities.createNativeQuery(sql + " ORDER BY 1"), Object[].class).stream()
                        .filter(row -> cipher.isOld((String) row[1]))
                        .map(row -> (UUID) row[0])
                        .toList());
        old.forEach(work);
        return old.size();
    }

    private void account(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.find(ClaimAccount.class, id, LockModeType.PESSIMISTIC_WRITE)
                        .reseal(cipher));
    }

    /** Under a new name first: a crash leaves bytes that nothing names, never a row without bytes. */
    private void document(UUID id) {
        ClaimDocument before = QuarkusTransaction.requiringNew().call(() -> entities.find(ClaimDocument.class, id));
        store.get(before.key()).ifPresent(old -> {
            byte[] plain = cipher.open(before.claimId, new AccountCipher.Sealed(before.keyName, old.bytes()));
            AccountCipher.Sealed fresh = cipher.seal(before.claimId, plain);
            UUID name = UUID.randomUUID();
            store.put(ClaimDocument.key(name), fresh.bytes(), "application/octet-stream");
            QuarkusTransaction.requiringNew().run(() -> {
                ClaimDocument document = entities.find(ClaimDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
                document.storedAs = name;
                document.keyName = fresh.key();
            });
            store.delete(before.key());
        });
    }

    private void paymentFile(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> sealAgain(id));
    }

    private void sealAgain(UUID id) {
        String sealed = (String) entities.createNativeQuery("SELECT file FROM payment_batch WHERE id = :id FOR UPDATE")
                .setParameter("id", id)
                .getSingleResult();
        String[] parts = sealed.split(":", 2);
        AccountCipher.Sealed fresh = cipher.seal(
                id,
                cipher.open(
                        id,
                        new AccountCipher.Sealed(parts[0], Base64.getDecoder().decode(parts[1]))));
        entities.createNativeQuery("UPDATE payment_batch SET file = :file WHERE id = :id")
                .setParameter("file", fresh.key() + ":" + Base64.getEncoder().encodeToString(fresh.bytes()))
                .setParameter("id", id)
                .executeUpdate();
    }
}
