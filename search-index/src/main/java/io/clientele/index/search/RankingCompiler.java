package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.clientele.index.filter.Amount;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what quintiles and groups mean for one question: stretches of the lifetime's numbers between the cut-offs of the latest
 * ranking. All parts of an answer are by the same one.
 */
final class RankingCompiler {

    private static final Query HAS_ORDERED = Queries.from(Fields.of(Count.LIFETIME_ORDERS), 1L, null);

    private final Rankings rankings;
    private @Nullable Optional<Ranking> latest;

    RankingCompiler(Rankings rankings) {
        this.rankings = rankings;
    }

    /** Before the first ranking, nobody. */
    Query compile(Ranked asked) {
        return latest().map(ranking -> compile(asked, ranking)).orElse(Queries.nobody());
    }

    Optional<Ranking> latest() {
        if (latest == null) latest = rankings.latest();
        return latest;
    }

    private static Query compile(Ranked asked, Ranking ranking) {
        var parts = new ArrayList<>(List.of(HAS_ORDERED));
        parts.add(box(ranking, asked.recency(), asked.frequency(), asked.monetary()));
        if (!asked.groups().isEmpty()) parts.add(inOneOf(asked.groups(), ranking));
        return Queries.all(parts);
    }

    private static Query inOneOf(Set<String> names, Ranking ranking) {
        var groups = new ArrayList<Query>();
        var before = new ArrayList<Query>();
        for (var group : ranking.groups()) {
            var box = box(ranking, group.recency(), group.frequency(), group.monetary());
            if (names.contains(group.name())) groups.add(Queries.all(List.of(box, Queries.none(List.copyOf(before)))));
            before.add(box);
        }
        return Queries.any(groups);
    }

    private static Query box(
            Ranking ranking, @Nullable IntRange recency, @Nullable IntRange frequency, @Nullable IntRange monetary) {
        var sides = new ArrayList<Query>();
        if (recency != null) sides.add(side(Fields.of(Occasion.LAST_ORDER), recency, ranking.recency()));
        if (frequency != null) sides.add(side(Fields.of(Count.LIFETIME_ORDERS), frequency, ranking.frequency()));
        if (monetary != null) sides.add(side(Fields.of(Amount.LIFETIME_SPEND), monetary, ranking.monetary()));
        return Queries.all(sides);
    }

    private static Query side(String field, IntRange quintiles, List<Long> cutOffs) {
        var gte = quintiles.gte();
        var lte = quintiles.lte();
        return Queries.between(
                field, gte == null ? null : beginning(gte, cutOffs), lte == null ? null : beginning(lte + 1, cutOffs));
    }

    /** The least whole number that is in the quintile or in a higher one; null where there is none, at both ends. */
    static @Nullable Long beginning(int quintile, List<Long> cutOffs) {
        return quintile == 1 || quintile > Ranked.QUINTILES ? null : (Long) (cutOffs.get(quintile - 2) + 1);
    }
}
