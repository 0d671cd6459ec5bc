package eu.soga.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the association decides about its memberships beside prices. */
@ConfigMapping(prefix = "app.members")
public interface MembersConfig {
    /** Where a membership day begins and ends. */
    @WithDefault("Europe/Paris")
    ZoneId zone();

    /** Days after the end of a paid term in which access is kept. */
    @WithDefault("90")
    int graceDays();

    /** Days between a call for dues and the day they are due. */
    @WithDefault("30")
    int dueDays();

    /** Days after the dues are due on which a reminder is sent; negative before. */
    @WithDefault("-7,7,30")
    List<Integer> reminders();

    /** Days after which the personal data of those who left go, unless they agreed that they are kept. */
    @WithDefault("1095")
    int keepDays();

    /** Calendar years after the year of the last payment in which accounts keep a payer's name. */
    @WithDefault("10")
    int keepAccountYears();

    /** Account that dues are transferred to: holder, IBAN and BIC, in one line; not shown when empty. */
    Optional<String> payTo();

    /** Who issues receipts: name and address, in one line. */
    @WithDefault("Social Good Accelerator")
    String receiptIssuer();

    /** Sentences that the law asks for on a receipt, in French; none when empty. */
    Optional<String> receiptMentions();
}
