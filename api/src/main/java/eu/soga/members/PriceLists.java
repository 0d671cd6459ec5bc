package eu.soga.members;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dated prices, kept by the secretary. A price that somebody was asked to pay is not changed; a later one follows it. */
@ApplicationScoped
class PriceLists {
    private final EntityManager entities;
    private final MembershipRecords records;
    private final Idempotency idempotency;
    private final Clock clock;

    PriceLists(EntityManager entities, MembershipRecords records, Idempotency idempotency, Clock clock) {
        this.entities = entities;
        this.records = records;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The list of each tier on a day; tiers without one are left out. */
    @Transactional
    Map<String, PriceListResponse> inForce(LocalDate day) {
        List<PriceList> lists = PriceList.list(
                "from PriceList p where p.validFrom <= ?1 and not exists (select 1 from PriceList q"
                        + " where q.tier = p.tier and q.validFrom <= ?1 and q.validFrom > p.validFrom)",
                day);
        Set<UUID> used = used(lists);
        return lists.stream()
                .collect(Collectors.toMap(
                        list -> list.tier, list -> PriceListResponse.from(list, used.contains(list.id))));
    }

    /** All of a tier, the last ones first. */
    @Transactional
    List<PriceListResponse> of(String tier) {
        List<PriceList> lists = PriceList.list("tier = ?1 order by validFrom desc", tier);
        Set<UUID> used = used(lists);
        return lists.stream()
                .map(list -> PriceListResponse.from(list, used.contains(list.id)))
                .toList();
    }

    private Set<UUID> used(List<PriceList> lists) {
        if (lists.isEmpty()) return Set.of();
        return new HashSet<>(entities.createQuery(
                        "select distinct l.priceListId from TermLine l where l.priceListId in :ids", UUID.class)
                .setParameter("ids", lists.stream().map(list -> list.id).toList())
                .getResultList());
    }

    /** @throws DomainException 400, 404; 409 when the tier has one of that day */
    @Transactional
    PriceListResponse create(String tier, @Nullable String key, PriceListRequest request) {
        requireTier(tier);
        return idempotency.create(key, request, PriceListResponse.class, () -> {
            PriceList list = new PriceList(tier, clock.instant());
            requireFreeDay(list, request.validFrom());
            request.applyTo(list);
            list.persistAndFlush();
            records.did("price-list", list.id, "create", request.validFrom().toString());
            return PriceListResponse.from(list, false);
        });
    }

    /** @throws DomainException 400, 404, 412, 428; 409 when somebody was asked for one of its prices */
    @Transactional
    PriceListResponse change(UUID id, @Nullable String ifMatch, PriceListRequest request) {
        PriceList list = unused(id);
        Preconditions.require(ifMatch, list.version);
        requireTier(list.tier);
        requireFreeDay(list, request.validFrom());
        request.applyTo(list);
        PriceList.flush();
        records.did("price-list", list.id, "change", request.validFrom().toString());
        return PriceListResponse.from(list, false);
    }

    /** @throws DomainException 404, 412; 409 when somebody was asked for one of its prices */
    @Transactional
    void remove(UUID id, @Nullable String ifMatch) {
        PriceList list = unused(id);
        Preconditions.check(ifMatch, list.version);
        list.delete();
        records.did("price-list", id, "delete", list.validFrom.toString());
    }

    /** The list that prices a term of this tier which begins on a day. @throws DomainException 409 when there is none */
    PriceList require(String tier, LocalDate day) {
        return PriceList.on(tier, day)
                .orElseThrow(() -> new DomainException(
                        ProblemType.ILLEGAL_TRANSITION,
                        "The tier «" + tier + "» has no price on " + day + ": the secretary sets one first."));
    }

    private static PriceList unused(UUID id) {
        PriceList list = PriceList.lock(id);
        if (list.isUsed())
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "Somebody was asked for a price of this list. Write a new list that holds from a later day.");
        return list;
    }

    private static void requireFreeDay(PriceList list, LocalDate day) {
        PriceList.<PriceList>find("tier = ?1 and validFrom = ?2", list.tier, day)
                .firstResultOptional()
                .filter(other -> other != list)
                .ifPresent(other -> {
                    throw new DomainException(
                                    ProblemType.DUPLICATE, "This tier has prices of that day: change those instead.")
                            .existing("/api/v1/price-lists/" + other.id);
                });
    }

    /** Held until the transaction ends, so that two lists of one day are not written at once. */
    private void requireTier(String tier) {
        if (entities.createNativeQuery("SELECT 1 FROM tier WHERE code = :code FOR NO KEY UPDATE")
                .setParameter("code", tier)
                .getResultList()
                .isEmpty()) throw DomainException.notFound("tier");
    }
}
