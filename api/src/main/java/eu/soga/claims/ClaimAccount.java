package eu.soga.claims;

import eu.soga.shared.bank.Iban;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that a claim is or was paid to. The number is sealed; its text shows country and last four characters. */
@Entity
@Table(name = "claim_account")
class ClaimAccount extends BaseEntity {
    @Column(name = "claim_id")
    UUID claimId;

    /** Exactly as the bank has it. */
    String holder;

    @Column(name = "of_organisation")
    boolean ofOrganisation;

    @Nullable
    String bic;

    String country;

    @Column(name = "last_four")
    String lastFour;

    @Column(name = "key_name")
    private String keyName;

    private byte[] sealed;

    @Column(name = "blind_index")
    String blindIndex;

    @Column(name = "given_by")
    String givenBy;

    @Column(name = "replaced_at")
    @Nullable
    Instant replacedAt;

    protected ClaimAccount() {}

    ClaimAccount(UUID claimId, Iban iban, AccountCipher cipher, String givenBy, Instant now) {
        this.claimId = claimId;
        this.country = iban.country();
        this.lastFour = iban.lastFour();
        this.blindIndex = cipher.blindIndex(iban.full());
        this.givenBy = givenBy;
        this.createdAt = now;
        seal(iban.full(), cipher);
    }

    private void seal(String number, AccountCipher cipher) {
        AccountCipher.Sealed fresh = cipher.seal(claimId, number.getBytes(StandardCharsets.US_ASCII));
        keyName = fresh.key();
        sealed = fresh.bytes();
    }

    /** The whole number. */
    Iban open(AccountCipher cipher) {
        byte[] number = cipher.open(claimId, new AccountCipher.Sealed(keyName, sealed));
        return Iban.parse(new String(number, StandardCharsets.US_ASCII));
    }

    /** Seals it again when the key has changed. True when it did. */
    boolean reseal(AccountCipher cipher) {
        if (!cipher.isOld(keyName)) return false;
        seal(open(cipher).full(), cipher);
        return true;
    }

    String masked() {
        return Iban.masked(country, lastFour);
    }

    static Optional<ClaimAccount> of(UUID claim) {
        return find("claimId = ?1 and replacedAt is null", claim).firstResultOptional();
    }

    /** Claims of other legal units with the same account. */
    static List<UUID> sameElsewhere(Claim claim, String blindIndex) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.id from ClaimAccount a, Claim c where a.claimId = c.id"
                                + " and a.blindIndex = :index and c.partyKey <> :party",
                        UUID.class)
                .setParameter("index", blindIndex)
                .setParameter("party", claim.partyKey)
                .getResultList();
    }
}
