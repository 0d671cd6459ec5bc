package eu.soga.claims;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** What the operator sets for claims; what a scheme decides is in its terms. */
@ConfigMapping(prefix = "app.claims")
public interface ClaimsConfig {
    /** Keys for bank data and documents, {@code name:base64} of 32 bytes, with commas; the first one seals. */
    Optional<String> keys();

    /** Key of the index that finds one account behind two organisations: base64 of 32 bytes; never changes. */
    Optional<String> indexKey();

    /** Zone of dates in the payment file and the journal. */
    @WithDefault("Europe/Paris")
    ZoneId zone();

    /** Name of the association as its bank has it. */
    @WithDefault("Social Good Accelerator")
    String debtorName();

    /** The association's account, from which claims are paid. */
    Optional<String> debtorIban();

    /** BIC of its bank; only when the bank asks for it. */
    Optional<String> debtorBic();

    /** Most bytes of one document. */
    @WithDefault("8388608")
    int mostDocumentBytes();

    /** Most documents of one claim. */
    @WithDefault("20")
    int mostDocuments();

    /** Days before a claimant's deadline on which a reminder is sent. */
    @WithDefault("3")
    int reminderDays();

    /** Days after a payment on which it is closed: a bank returns or recalls it before. */
    @WithDefault("30")
    int closeDays();

    /** Days for which bank data of a claim without payment, and everything of a draft, are kept after its end. */
    @WithDefault("30")
    int keepBankDays();

    /** Days for which the rest of a claim without payment is kept after its end: the association's own rule. */
    @WithDefault("365")
    int keepUnpaidDays();

    /** Calendar years after the year of the last entry in the journal (Code de commerce, L123-22). */
    @WithDefault("10")
    int keepAccountYears();

    /** Years after the funder paid the balance (Regulation (EU, Euratom) 2024/2509, article 133). */
    @WithDefault("5")
    int keepFundedYears();

    /** The same for a grant of at most 60,000 EUR. */
    @WithDefault("3")
    int keepSmallFundedYears();
}
