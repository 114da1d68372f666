package io.clientele.index.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.AmountIn;
import io.clientele.index.filter.Filter.HappenedIn;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.Purchases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FilterReaderTests {

    private static final String EVERYTHING = """
            {"all": [
              {"kind": {"in": ["PERSON"]}}, {"gender": {"in": ["FEMALE", "MALE"]}}, {"age": {"gte": 25, "lte": 44}},
              {"country": {"in": ["US"]}}, {"state": {"in": ["CA"]}}, {"city": {"in": ["Oakland"]}},
              {"any": [{"category": {"in": ["Books"]}}, {"brand": {"in": ["Acme"]}}, {"channel": {"in": ["WEB"]}}]},
              {"none": [{"consent": {"purpose": "MARKETING"}}, {"consent": {"purpose": "MARKETING", "channel": "EMAIL"}}]},
              {"lifetimeSpend": {"gte": 500.25}}, {"lifetimeOrders": {"lte": 9}},
              {"firstOrder": {"within": {"from": "2024-01-01", "until": "2024-12-31"}}},
              {"lastOrder": {"within": {"lastDays": 90}}},
              {"purchases": {}},
              {"purchases": {
                "within": {"lastDays": 365}, "channel": {"in": ["WEB"]}, "store": {"in": ["North"]},
                "line": {"category": {"in": ["Music"]}, "brand": {"in": ["Acme"]}, "sku": {"in": ["A"]}},
                "orders": {"gte": 2}, "quantity": {"lte": 10}, "spend": {"gte": 100, "lte": 200},
                "average": {"gte": 9.99}}},
              {"occupation": {"in": ["Baker"]}}, {"education": {"in": ["College"]}}, {"maritalStatus": {"in": ["SINGLE"]}},
              {"interest": {"in": ["chess"]}}, {"tag": {"in": ["vip"]}}, {"householdSize": {"lte": 2}},
              {"income": {"gte": 20000}}, {"birthday": {"nextDays": 14}}, {"birthday": {"from": "12-20", "until": "01-06"}},
              {"postalCode": {"startsWith": ["10", "SW1A"]}}, {"industry": {"in": ["Retail"]}}, {"headCount": {"gte": 10}},
              {"companyType": {"in": ["BRANCH"]}}, {"level": {"in": ["GOLD"]}}, {"points": {"gte": 1}},
              {"joined": {"within": {"lastDays": 30}}}, {"acquired": {"within": {"from": "2025-01-01"}}},
              {"acquiredMonth": {"in": ["2026-01"]}}, {"source": {"in": ["Fair"]}}, {"lastContact": {"within": {"lastDays": 9}}},
              {"contact": {"in": ["EMAIL"]}}, {"verifiedContact": {"in": ["PHONE"]}},
              {"verified": {"within": {"until": "2024-12-31"}}}, {"averageOrder": {"gte": "49.99"}},
              {"product": {"in": ["A"]}}, {"store": {"in": ["North"]}}, {"payment": {"in": ["CARD"]}},
              {"isKnown": "BIRTH_DATE"}
            ]}""";

    @Test
    void writesWhatItReads() {
        var filter = FilterReader.read(json(EVERYTHING));

        assertThat(FilterReader.read(FilterWriter.toMap(filter))).isEqualTo(filter);
        assertThat(FilterReader.read(json(JsonMapper.shared().writeValueAsString(FilterWriter.toMap(filter)))))
                .isEqualTo(filter);
    }

    @Test
    void namesTheCoordinatesOfEveryCondition() {
        assertThat(FilterReader.read(json(EVERYTHING)).coordinates())
                .contains("CustomerFilter.gender", "CustomerFilter.lifetimeSpend", "CustomerFilter.consent")
                .contains("PurchasesCondition.within", "PurchasesCondition.spend", "PurchasesCondition.orders")
                .contains("LineCondition.category", "LineCondition.sku")
                .contains("CustomerFilter.isKnown", "CustomerFact.BIRTH_DATE")
                .hasSize(54);
    }

    @Test
    void readsNumbersAndDatesOfEveryKind() {
        assertThat(FilterReader.read(Map.of("age", Map.of("gte", "18", "lte", 65L))))
                .isEqualTo(new Age(new IntRange(18, 65)));
        assertThat(FilterReader.read(Map.of("lifetimeSpend", Map.of("gte", 0.1, "lte", new BigDecimal("5")))))
                .isEqualTo(new AmountIn(
                        Amount.LIFETIME_SPEND, new AmountRange(new BigDecimal("0.1"), new BigDecimal("5"))));
        assertThat(FilterReader.read(
                        Map.of("lastOrder", Map.of("within", Map.of("from", LocalDate.EPOCH, "until", "1970-01-02")))))
                .isEqualTo(new HappenedIn(
                        Occasion.LAST_ORDER, new Window.Days(LocalDate.EPOCH, LocalDate.of(1970, 1, 2))));
        assertThat(FilterReader.read(Map.of("kind", Map.of("in", List.of(Thread.State.NEW)))))
                .isEqualTo(new OneOf(Dimension.KIND, Set.of("NEW")));
    }

    @Test
    void takesNullForNothing() {
        var range = Collections.singletonMap("age", Map.of("gte", 1));
        var withNull = new HashMap<String, Object>(range);
        withNull.put("gender", null);

        assertThat(FilterReader.read(withNull)).isEqualTo(new Age(new IntRange(1, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                          | filter                                | give exactly one condition, not 0
            {"age": {"gte": 1}, "kind": {"in": ["PERSON"]}}             | filter                                | give exactly one condition, not 2
            {"shoeSize": {"gte": 1}}                                    | filter.shoeSize                       | is not known here
            {"all": []}                                                 | filter.all                            | give at least one filter
            {"any": {}}                                                 | filter.any                            | is not a list
            {"all": [{"none": [1]}]}                                    | filter.all[0].none[0]                 | is not an object
            {"all": [{"gender": {"in": ["X"]}}, {"age": {"gte": 40, "lte": 20}}]} | filter.all[1].age           | from 40 is above to 20
            {"age": {}}                                                 | filter.age                            | give gte, lte or both
            {"age": {"gte": -1}}                                        | filter.age                            | from -1 is below 0
            {"age": {"gte": 1.5}}                                       | filter.age.gte                        | is not a whole number up to 2147483647
            {"age": {"gte": "old"}}                                     | filter.age.gte                        | is not a number
            {"age": {"over": 1}}                                        | filter.age.over                       | is not known here
            {"lifetimeSpend": {"gte": "1e999999999"}}                   | filter.lifetimeSpend.gte              | has more than 20 digits
            {"lifetimeSpend": {"gte": 5, "lte": 4.99}}                  | filter.lifetimeSpend                  | from 5 is above to 4.99
            {"gender": {"in": []}}                                      | filter.gender.in                      | name at least one value
            {"gender": {}}                                              | filter.gender                         | in is missing
            {"gender": {"in": [1]}}                                     | filter.gender.in[0]                   | is not text
            {"lastOrder": {"within": {"lastDays": 0}}}                  | filter.lastOrder.within               | lastDays 0 is below 1
            {"lastOrder": {"within": {}}}                               | filter.lastOrder.within               | give lastDays, or from, until or both
            {"lastOrder": {"within": {"lastDays": 1, "from": "2026-01-01"}}} | filter.lastOrder.within          | give either lastDays, or from and until
            {"lastOrder": {"within": {"from": "2026-02-30"}}}           | filter.lastOrder.within.from          | is not a date such as 2026-01-31
            {"lastOrder": {"within": {"from": "2026-02-02", "until": "2026-02-01"}}} | filter.lastOrder.within  | from 2026-02-02 is after until 2026-02-01
            {"purchases": {"line": {}}}                                 | filter.purchases.line                 | name at least one of category, brand and sku
            {"purchases": {"spend": {"lte": -1}}}                       | filter.purchases.spend                | to -1 is below 0
            {"purchases": {"average": {"gte": 0.001}}}                  | filter.purchases                      | give average at most two decimals
            {"averageOrder": {"gte": 0.001}}                            | filter.averageOrder                   | give averageOrder at most two decimals
            {"birthday": {"nextDays": 367}}                             | filter.birthday                       | nextDays 367 is above 366
            {"birthday": {"nextDays": -1}}                              | filter.birthday                       | nextDays -1 is below 0
            {"birthday": {"from": "12-20"}}                             | filter.birthday                       | give either nextDays, or from and until
            {"birthday": {"nextDays": 1, "from": "12-20", "until": "12-31"}} | filter.birthday                  | give either nextDays, or from and until
            {"birthday": {"from": "02-30", "until": "12-31"}}           | filter.birthday.from                  | is not a day of the calendar such as 12-31
            {"postalCode": {"startsWith": []}}                          | filter.postalCode.startsWith          | name at least one beginning
            {"postalCode": {"startsWith": [""]}}                        | filter.postalCode                     | startsWith: a beginning is empty
            {"isKnown": "SHOE_SIZE"}                                    | filter.isKnown                        | is not known here
            {"consent": {"channel": "EMAIL"}}                           | filter.consent                        | purpose is missing
            {"sharedWith": {"recipient": "partner"}}                    | filter.sharedWith                     | is not known here
            """)
    void tellsWhereAndWhatIsWrong(String input, String path, String reason) {
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> FilterReader.read(json(input)))
                .satisfies(fault ->
                        assertThat(fault.path() + " | " + fault.reason()).isEqualTo(path + " | " + reason));
    }

    @Test
    void refusesDeepNestingHoweverDeep() {
        Map<String, Object> nested = Map.of("age", Map.of("gte", 1));
        for (int i = 0; i < 12; i++) nested = Map.of("all", List.of(nested));
        assertThat(FilterReader.read(nested)).isInstanceOf(All.class);

        for (int i = 0; i < 100_000; i++) nested = Map.of("none", List.of(nested));
        var deep = nested;
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> FilterReader.read(deep))
                .withMessageContaining("is nested deeper than 12 levels");
    }

    @Test
    void refusesTooManyConditions() {
        var condition = Map.of("age", Map.of("gte", 1));
        assertThat(FilterReader.read(Map.of("any", Collections.nCopies(200, condition))))
                .isNotNull();

        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> FilterReader.read(Map.of("any", Collections.nCopies(201, condition))))
                .withMessage("filter.any[200].age: is one condition too many: at most 200");
    }

    @Test
    void asksForAnOrderUnlessABoundIsFromAboveOnly() {
        assertThat(purchases("{}").matchedOrders()).isEqualTo(new IntRange(1, null));
        assertThat(purchases("{\"spend\": {\"gte\": 0, \"lte\": 5}}").matchedOrders())
                .isEqualTo(new IntRange(1, null));
        assertThat(purchases("{\"spend\": {\"lte\": 5}}").matchedOrders()).isNull();
        assertThat(purchases("{\"orders\": {\"lte\": 5}}").matchedOrders()).isEqualTo(new IntRange(null, 5));
    }

    private static Purchases purchases(String condition) {
        return (Purchases) FilterReader.read(Map.of("purchases", json(condition)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        return JsonMapper.shared().readValue(text, Map.class);
    }
}
