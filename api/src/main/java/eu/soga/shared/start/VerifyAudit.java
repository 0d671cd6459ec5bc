package eu.soga.shared.start;

import eu.soga.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Recomputes the hash chain of the audit log, and exits with 1 if a row was changed, removed or inserted. */
@ApplicationScoped
class VerifyAudit implements Command {
    private final AuditLog log;

    VerifyAudit(AuditLog log) {
        this.log = log;
    }

    @Override
    public String word() {
        return "verify-audit";
    }

    @Override
    public int run() {
        boolean intact = log.isIntact();
        System.out.println(
                intact
                        ? "The audit log is intact."
                        : "The audit log was tampered with: a row was changed, removed or inserted.");
        return intact ? 0 : 1;
    }
}
