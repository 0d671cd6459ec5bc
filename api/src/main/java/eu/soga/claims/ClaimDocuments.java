package eu.soga.claims;

import eu.soga.claims.ClaimQuestion.ClaimItem;
import eu.soga.claims.rules.SchemeTerms.DocumentKind;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.images.ImageStore;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.text.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pieces of a claim: checked by content, sealed before they are stored. The store is written before the row
 * and outside of transactions: a crash between the two leaves sealed bytes that nothing names, never a row without bytes.
 */
@ApplicationScoped
class ClaimDocuments {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int LONGEST_NAME = 120;

    private final ClaimDesk desk;
    private final ClaimView view;
    private final AccountCipher cipher;
    private final ImageStore store;
    private final ClaimsConfig config;
    private final CurrentUser user;

    ClaimDocuments(
            ClaimDesk desk,
            ClaimView view,
            AccountCipher cipher,
            ImageStore store,
            ClaimsConfig config,
            CurrentUser user) {
        this.desk = desk;
        this.view = view;
        this.cipher = cipher;
        this.store = store;
        this.config = config;
        this.user = user;
    }

    /** A piece with its bytes. */
    record OpenedDocument(String name, String mediaType, byte[] bytes) {}

    /** @throws DomainException 400, 404, 409, 413, 422 */
    ClaimResponse add(UUID claimId, DocumentKind kind, String fileName, byte[] bytes) {
        if (kind == DocumentKind.PAYMENT_PROOF)
            throw DomainException.invalid("/kind", "A proof of payment is added by a treasurer.");
        String mediaType = checked(bytes);
        QuarkusTransaction.requiringNew().run(() -> requireRoom(claimId));
        ClaimDocument document = stored(claimId, kind, fileName, mediaType, bytes);
        return named(document, () -> {
            Claim claim = requireRoom(claimId);
            document.persist();
            desk.did(claim, "add-document", null, kind, document.sha256);
            return view.shown(claim);
        });
    }

    /**
     * Runs the transaction that writes the row of stored bytes. When a rule refuses it, the bytes go again: nothing would
     * name them, and no clock would erase them.
     */
    <T> T named(ClaimDocument document, Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (DomainException e) {
            store.delete(document.key());
            throw e;
        }
    }

    /** The type by content. @throws DomainException 413, 422 */
    String checked(byte[] bytes) {
        if (bytes.length > config.mostDocumentBytes())
            throw new DomainException(
                    ProblemType.TOO_LARGE,
                    "A document has at most " + config.mostDocumentBytes() / 1_048_576 + " MB: make it smaller.");
        return mediaType(bytes)
                .orElseThrow(() -> new DomainException(
                        ProblemType.UNREADABLE_SOURCE,
                        "This file is no PDF, JPEG or PNG, whatever its name says: save it as one of these."));
    }

    /** Seals and stores the bytes. The caller persists the row, in a transaction of its own. */
    ClaimDocument stored(UUID claimId, DocumentKind kind, @Nullable String fileName, String mediaType, byte[] bytes) {
        UUID id = UUID.randomUUID();
        AccountCipher.Sealed sealed = cipher.seal(claimId, bytes);
        store.put(ClaimDocument.key(id), sealed.bytes(), "application/octet-stream");
        ClaimDocument document = new ClaimDocument();
        document.claimId = claimId;
        document.kind = kind;
        document.name = name(fileName, mediaType);
        document.mediaType = mediaType;
        document.bytes = bytes.length;
        document.sha256 = sha256(bytes);
        document.keyName = sealed.key();
        document.uploadedBy = user.requireSubject();
        document.createdAt = desk.now();
        document.storedAs = id;
        return document;
    }

    private Claim requireRoom(UUID claimId) {
        Claim claim = desk.open(claimId, ClaimAct.EDIT, null);
        if (!ClaimView.mayEdit(claim, ClaimItem.DOCUMENTS))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "While something is asked, only the asked items can be changed.");
        if (ClaimDocument.of(claimId).size() >= config.mostDocuments())
            throw new DomainException(
                    ProblemType.QUOTA_REACHED,
                    "A claim has at most " + config.mostDocuments() + " documents: remove one first.");
        return claim;
    }

    /** For who may read the claim. @throws DomainException 401, 404 */
    OpenedDocument read(UUID claimId, UUID id) {
        ClaimDocument document = QuarkusTransaction.requiringNew().call(() -> {
            desk.read(claimId);
            return require(claimId, id);
        });
        byte[] sealed = store.get(document.key())
                .orElseThrow(() -> DomainException.notFound("document"))
                .bytes();
        byte[] bytes = cipher.open(claimId, new AccountCipher.Sealed(document.keyName, sealed));
        if (!sha256(bytes).equals(document.sha256))
            throw new IllegalStateException("document " + id + " is not what was uploaded");
        return new OpenedDocument(document.name, document.mediaType, bytes);
    }

    /** @throws DomainException 404, 409 */
    ClaimResponse remove(UUID claimId, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Claim claim = desk.open(claimId, ClaimAct.EDIT, null);
            if (!ClaimView.mayEdit(claim, ClaimItem.DOCUMENTS))
                throw new DomainException(
                        ProblemType.ILLEGAL_TRANSITION,
                        "While something is asked, only the asked items can be changed.");
            ClaimDocument document = require(claimId, id);
            document.removedAt = desk.now();
            desk.did(claim, "remove-document", null, document.kind, document.sha256);
            return view.shown(claim);
        });
    }

    private static ClaimDocument require(UUID claimId, UUID id) {
        return ClaimDocument.<ClaimDocument>find(
                        "id = ?1 and claimId = ?2 and removedAt is null and erasedAt is null", id, claimId)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.notFound("document"));
    }

    private static Optional<String> mediaType(byte[] bytes) {
        if (begins(bytes, PDF)) return Optional.of("application/pdf");
        if (begins(bytes, PNG)) return Optional.of("image/png");
        return begins(bytes, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** Letters, digits, points and hyphens; ends as its content is. */
    static String name(@Nullable String sent, String mediaType) {
        String plain = PlainText.oneLine(PlainText.salvaged(sent == null ? "" : sent))
                .replaceAll("[^\\p{L}\\p{N}._ -]", "-")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("^[. -]+", "")
                .strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return (cut.isEmpty() ? "document" : cut)
                + switch (mediaType) {
                    case "application/pdf" -> ".pdf";
                    case "image/png" -> ".png";
                    default -> ".jpg";
                };
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
