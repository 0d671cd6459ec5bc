package eu.soga.members.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a membership year. A member paid the year when one of its paid or waived terms counts for it; each term
 * counts for one year. Whoever paid is new, renewed or returned, and never two of them.
 */
public record MemberCounts(
        long paid,

        @JsonProperty("new") long newMembers,
        long renewed,
        long returned,
        long lapsed,
        long upToDate,

        @JsonInclude @Nullable Double renewalRate) {

    /**
     * A year that a member paid, and what the member was then.
     *
     * @param covers true when the term covers the day on which who is up to date is counted
     */
    public record PaidYear(
            UUID member,
            int year,
            String tier,
            String college,
            String country,
            @Nullable String segment,
            boolean covers) {}

    /** What members are counted by. */
    public enum Dimension {
        TIER(PaidYear::tier),
        COLLEGE(PaidYear::college),
        COUNTRY(PaidYear::country),
        SEGMENT(PaidYear::segment);

        private final Function<PaidYear, @Nullable String> value;

        Dimension(Function<PaidYear, @Nullable String> value) {
            this.value = value;
        }
    }

    /** The figures of those with one value. @param value {@code none} for members that have none */
    public record MemberGroup(String value, MemberCounts counts) {}

    /** The figures of a year, of all members. */
    public static MemberCounts of(int year, Collection<PaidYear> ledger) {
        return of(year, ledger, _ -> true);
    }

    /**
     * The figures by one dimension. A member counts where it belonged in that year; who lapsed counts where it belonged
     * the year before, and the rate is that of the members who belonged there the year before.
     */
    public static List<MemberGroup> by(Dimension dimension, int year, Collection<PaidYear> ledger) {
        Set<String> values = new TreeSet<>();
        ledger.stream()
                .filter(paid -> paid.covers || paid.year == year || paid.year == year - 1)
                .forEach(paid -> values.add(value(dimension, paid)));
        List<MemberGroup> groups = new ArrayList<>();
        for (String value : values)
            groups.add(new MemberGroup(
                    value, of(year, ledger, paid -> value(dimension, paid).equals(value))));
        return groups;
    }

    private static String value(Dimension dimension, PaidYear paid) {
        String value = dimension.value.apply(paid);
        return value == null ? "none" : value;
    }

    private static MemberCounts of(int year, Collection<PaidYear> ledger, Predicate<PaidYear> in) {
        Map<UUID, PaidYear> now = new HashMap<>();
        Map<UUID, PaidYear> before = new HashMap<>();
        Set<UUID> earlier = new HashSet<>();
        Set<UUID> upToDate = new HashSet<>();
        for (PaidYear paid : ledger) {
            if (paid.year == year) now.put(paid.member, paid);
            else if (paid.year == year - 1) before.put(paid.member, paid);
            else if (paid.year < year - 1) earlier.add(paid.member);
            if (paid.covers && in.test(paid)) upToDate.add(paid.member);
        }
        long fresh = 0;
        long renewed = 0;
        long returned = 0;
        for (PaidYear paid : now.values()) {
            if (!in.test(paid)) continue;
            if (before.containsKey(paid.member)) renewed++;
            else if (earlier.contains(paid.member)) returned++;
            else fresh++;
        }
        List<PaidYear> base = before.values().stream().filter(in).toList();
        long kept = base.stream().filter(paid -> now.containsKey(paid.member)).count();
        return new MemberCounts(
                now.values().stream().filter(in).count(),
                fresh,
                renewed,
                returned,
                base.size() - kept,
                upToDate.size(),
                base.isEmpty() ? null : (double) kept / base.size());
    }
}
