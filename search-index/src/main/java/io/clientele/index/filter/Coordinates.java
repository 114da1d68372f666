package io.clientele.index.filter;

import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.AmountIn;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Birthday;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.CountIn;
import io.clientele.index.filter.Filter.FrozenIn;
import io.clientele.index.filter.Filter.HappenedIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.Income;
import io.clientele.index.filter.Filter.Known;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.PostalCode;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.Filter.Saved;
import io.clientele.index.filter.Filter.SharedWith;
import java.util.List;
import java.util.Set;

/** Where in the schema each condition of a filter stands. */
final class Coordinates {

    private Coordinates() {}

    static void collect(Filter filter, Set<String> into) {
        switch (filter) {
            case All all -> collect(all.filters(), into);
            case Any any -> collect(any.filters(), into);
            case None none -> collect(none.filters(), into);
            case OneOf oneOf -> into.add("CustomerFilter." + oneOf.dimension().key());
            case PostalCode code -> into.add("CustomerFilter.postalCode");
            case Age age -> into.add("CustomerFilter.age");
            case Birthday birthday -> into.add("CustomerFilter.birthday");
            case Income income -> into.add("CustomerFilter.income");
            case CountIn count -> into.add("CustomerFilter." + count.of().key());
            case AmountIn amount -> into.add("CustomerFilter." + amount.of().key());
            case HappenedIn happened ->
                into.add("CustomerFilter." + happened.of().key());
            case Known known -> {
                into.add("CustomerFilter.isKnown");
                into.add("CustomerFact." + known.fact());
            }
            case Purchases purchases -> collect(purchases, into);
            case Consented consented -> into.add("CustomerFilter.consent");
            case Ranked ranked -> collect(ranked, into);
            case InSegment segment -> into.add("CustomerFilter.segment");
            case Saved saved -> collect(saved.meaning(), into);
            case FrozenIn frozen -> into.addAll(frozen.from());
            case SharedWith rowScope -> {
                // Not in the schema: nobody asks for it.
            }
        }
    }

    private static void collect(List<Filter> filters, Set<String> into) {
        filters.forEach(filter -> collect(filter, into));
    }

    private static void collect(Purchases purchases, Set<String> into) {
        into.add("CustomerFilter.purchases");
        if (purchases.within() != null) into.add("PurchasesCondition.within");
        if (!purchases.channels().isEmpty()) into.add("PurchasesCondition.channel");
        if (!purchases.stores().isEmpty()) into.add("PurchasesCondition.store");
        if (purchases.line() != null) collect(purchases.line(), into);
        if (purchases.orders() != null) into.add("PurchasesCondition.orders");
        if (purchases.quantity() != null) into.add("PurchasesCondition.quantity");
        if (purchases.spend() != null) into.add("PurchasesCondition.spend");
        if (purchases.average() != null) into.add("PurchasesCondition.average");
    }

    private static void collect(Ranked ranked, Set<String> into) {
        into.add("CustomerFilter.rfm");
        if (ranked.recency() != null) into.add("RfmCondition.recency");
        if (ranked.frequency() != null) into.add("RfmCondition.frequency");
        if (ranked.monetary() != null) into.add("RfmCondition.monetary");
        if (!ranked.groups().isEmpty()) into.add("RfmCondition.group");
    }

    private static void collect(LineCondition line, Set<String> into) {
        into.add("PurchasesCondition.line");
        if (!line.categories().isEmpty()) into.add("LineCondition.category");
        if (!line.brands().isEmpty()) into.add("LineCondition.brand");
        if (!line.skus().isEmpty()) into.add("LineCondition.sku");
    }
}
