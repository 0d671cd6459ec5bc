package eu.soga.members.dues;

import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that says what was paid: a bank's statement or a payment platform's export. */
@Entity
@Table(name = "bank_statement")
class Statement extends BaseEntity {
    /** What sort of file it is. */
    @Schema(name = "StatementKind")
    enum Kind {
        CAMT_053,
        HELLOASSO
    }

    @Enumerated(EnumType.STRING)
    Kind kind;

    String name;
    String digest;

    @Column(name = "imported_by")
    String importedBy;

    @Column(name = "imported_by_name")
    String importedByName;

    protected Statement() {}

    Statement(Kind kind, String name, String digest, Instant now) {
        this.kind = kind;
        this.name = name;
        this.digest = digest;
        this.createdAt = now;
    }
}
