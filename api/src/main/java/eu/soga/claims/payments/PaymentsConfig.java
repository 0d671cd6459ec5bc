package eu.soga.claims.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Accounts of the journal, as the association's accountant numbers them. */
@ConfigMapping(prefix = "app.claims.journal")
public interface PaymentsConfig {
    /** Where allowances are an expense. */
    @WithDefault("658000")
    String expenseAccount();

    /** What is ordered and not paid yet. */
    @WithDefault("467000")
    String payableAccount();

    @WithDefault("512000")
    String bankAccount();
}
