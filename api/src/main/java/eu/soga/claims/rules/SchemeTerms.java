package eu.soga.claims.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.shared.bank.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says, in one version. Every number of the rules stands here as a parameter; what the publication leaves
 * open is named in {@code open} with the value that is used meanwhile.
 *
 * @param documents what a claim needs
 * @param checklist what a reviewer checks and decides item by item
 * @param texts by language
 */
public record SchemeTerms(
        AllowanceAmount amount,
        DistanceTerms distance,
        FirstParticipation first,
        List<RequiredDocument> documents,
        List<ChecklistItem> checklist,
        ClaimWindow window,
        ClaimDelays delays,
        SchemeTexts texts,
        List<OpenPoint> open,
        List<SchemeSource> sources) {
    /** A version that was written before there were checklists has none. */
    @SuppressWarnings("ConstantValue")
    public SchemeTerms {
        if (checklist == null) checklist = List.of();
    }

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** Whether everybody gets the amount, or at most the amount. */
    public enum AmountKind {
        FLAT,
        CEILING
    }

    /** Whose first participation is asked for. */
    public enum FirstOf {
        ORGANISATION,
        PERSON
    }

    /** Among which events the participation must be the first. */
    public enum FirstAmong {
        /** The covered events. */
        WORKSHOP,
        /** The covered events and the others of the funded project. */
        PROJECT,
        /** Every event whose attendance is recorded here. */
        EVERYTHING
    }

    /** A piece that a claim needs. */
    public enum DocumentKind {
        ATTENDANCE_LIST,
        DECLARATION_ON_HONOUR,
        ACCOUNT_STATEMENT,
        DE_MINIMIS_DECLARATION,
        /** Of a payment that was made without our file; a treasurer adds it, never a claimant. */
        PAYMENT_PROOF,
        OTHER
    }

    /** The amount of one allowance. */
    public record AllowanceAmount(AmountKind kind, Money money) {}

    /**
     * The registered office must lie farther from the event than this.
     *
     * @param moreThanMetres strictly more
     * @param pointDoubtMetres doubt of a point that a person put on a map
     * @param townDoubtMetres least doubt of the centre of a town; large towns have more
     */
    public record DistanceTerms(int moreThanMetres, int pointDoubtMetres, int townDoubtMetres) {}

    /** What a first participation is. */
    public record FirstParticipation(FirstOf of, FirstAmong among) {}

    /** A piece, with what is asked for in each language. */
    public record RequiredDocument(DocumentKind kind, boolean required, Map<String, String> label) {}

    /**
     * Something that a reviewer checks.
     *
     * @param code names it for ever in the claims that were checked by it
     */
    public record ChecklistItem(String code, Map<String, String> label) {}

    /**
     * When claims are taken, in wall time of the zone.
     *
     * @param opens null for at once
     * @param closes exclusive; null when no deadline was published
     * @param graceHours how long a late claim is taken with a reason
     */
    public record ClaimWindow(
            @Nullable LocalDateTime opens, @Nullable LocalDateTime closes, String zone, int graceHours) {
        /** Where an instant lies in the window. */
        public enum ClaimPhase {
            NOT_YET,
            OPEN,
            LATE,
            CLOSED
        }

        /** Returns the phase at this instant. The deadline itself is late. */
        public ClaimPhase at(Instant now) {
            if (opens != null && now.isBefore(instant(opens))) return ClaimPhase.NOT_YET;
            Instant deadline = deadline();
            if (deadline == null || now.isBefore(deadline)) return ClaimPhase.OPEN;
            return now.isBefore(deadline.plusSeconds(graceHours * 3600L)) ? ClaimPhase.LATE : ClaimPhase.CLOSED;
        }

        /** When claims become late; null without a deadline. */
        @JsonIgnore
        public @Nullable Instant deadline() {
            return closes == null ? null : instant(closes);
        }

        private Instant instant(LocalDateTime wall) {
            return wall.atZone(ZoneId.of(zone)).toInstant();
        }
    }

    /**
     * How long people have.
     *
     * @param answerDays for an answer to a question
     * @param appealDays for an appeal
     * @param payDays from the decision to the expected payment
     * @param draftDays after which a draft without a deadline expires
     */
    public record ClaimDelays(int answerDays, int appealDays, int payDays, int draftDays) {}

    /** Title, summary and legal basis by language. */
    public record SchemeTexts(Map<String, String> title, Map<String, String> summary, Map<String, String> legalBasis) {}

    /**
     * Something the publication does not say.
     *
     * @param question what is open, by language
     * @param used what is applied meanwhile, by language
     */
    public record OpenPoint(String parameter, Map<String, String> question, Map<String, String> used) {}

    /** Where the facts come from. */
    public record SchemeSource(String title, String locator) {}

    /** Reads a column. */
    public static SchemeTerms read(Map<String, Object> column) {
        return JSON.convertValue(column, SchemeTerms.class);
    }

    /** Writes a column. */
    public Map<String, Object> write() {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> column = JSON.readValue(JSON.writeValueAsString(this), Map.class);
            return column;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms can be written as JSON", e);
        }
    }
}
