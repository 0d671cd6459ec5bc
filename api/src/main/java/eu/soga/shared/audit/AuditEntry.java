package eu.soga.shared.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the audit log, never changed after it is written. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {
    @Id
    public Long id;

    public Instant at;
    public String actor;

    @Column(name = "actor_name")
    public String actorName;

    @Column(name = "subject_type")
    public String subjectType;

    @Column(name = "subject_id")
    public UUID subjectId;

    public String action;

    @Column(name = "from_state")
    public String fromState;

    @Column(name = "to_state")
    public String toState;

    public String reason;
    public String note;

    @Column(name = "previous_hash")
    String previousHash;

    String hash;

    /**
     * Computes SHA-256 over the fields and the previous hash. Each field is preceded by its length, so that two
     * different rows never produce the same input.
     */
    String computeHash() {
        String text = Stream.of(
                        id,
                        at,
                        actor,
                        actorName,
                        subjectType,
                        subjectId,
                        action,
                        fromState,
                        toState,
                        reason,
                        note,
                        previousHash)
                .map(value -> Objects.toString(value, ""))
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining("|"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of this row and the one before. */
    public String hash() {
        return hash;
    }

    /** Returns all entries about one subject, oldest first. */
    public static List<AuditEntry> about(String subjectType, UUID subjectId) {
        return list("subjectType = ?1 and subjectId = ?2 order by id", subjectType, subjectId);
    }
}
