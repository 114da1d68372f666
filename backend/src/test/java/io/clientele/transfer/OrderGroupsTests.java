package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.command.CommandRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderGroupsTests {

    private static final String HEADER = "order_number,customer_number,ordered_at,channel,sku,quantity,unit_price";

    @TempDir
    private Path folder;

    private final List<String> orders = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int refusedRows;

    @Test
    void putRowsThatStandTogetherIntoOneOrder() throws IOException {
        group("O-1,K-1,2025-01-01,WEB,A,1,1", "O-1,,,,B,1,1", "O-2,K-1,2025-01-02,WEB,A,1,1");

        assertThat(orders).containsExactly("O-1 with 2", "O-2 with 1");
        assertThat(faults).isEmpty();
    }

    @Test
    void refuseRowsThatDisagree() throws IOException {
        group("O-1,K-1,2025-01-01,WEB,A,1,1", "O-1,K-1,2025-01-01,STORE,B,1,1", "O-2,K-1,2025-01-02,WEB,A,1,1");

        assertThat(orders).containsExactly("O-2 with 1");
        assertThat(faults).containsExactly("channel: line 3 differs from the rows of this order before it");
        assertThat(refusedRows).isEqualTo(2);
    }

    @Test
    void refuseAWholeOrderForOneMisshapenRow() throws IOException {
        group("O-1,K-1,2025-01-01,WEB,A,1,1", "O-1,K-1,2025-01-01,WEB,B,1");

        assertThat(orders).isEmpty();
        assertThat(faults).containsExactly("line 3 has 6 cells where the header has 7");
    }

    @Test
    void refuseRowsWithoutAnOrderNumber() throws IOException {
        group(",K-1,2025-01-01,WEB,A,1,1", "O-2,K-1,2025-01-02,WEB,A,1,1");

        assertThat(orders).containsExactly("O-2 with 1");
        assertThat(faults).containsExactly("order_number: is required");
    }

    @Test
    void refuseAllRowsOfAnEndlessOrder() throws IOException {
        group(Stream.concat(
                        IntStream.range(0, 2_500).mapToObj(line -> "O-1,K-1,2025-01-01,WEB,A" + line + ",1,1"),
                        Stream.of("O-2,K-1,2025-01-02,WEB,A,1,1"))
                .toArray(String[]::new));

        assertThat(orders).containsExactly("O-2 with 1");
        assertThat(refusedRows).isEqualTo(2_500);
    }

    @Test
    void nameTheOrderWhoseRowsStandApart() {
        assertThatThrownBy(() ->
                        OrderGroups.refuseScattered(file("O-1,K-1,,,A,1,1", "O-2,K-1,,,A,1,1", "O-1,K-1,,,B,1,1")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("order O-1 on line 2 and again on line 4");
    }

    @Test
    void letOrdersPassWhoseRowsStandTogether() {
        assertThatCode(() -> OrderGroups.refuseScattered(file("O-1,K-1,,,A,1,1", "O-1,K-1,,,B,1,1", "O-2,K-1,,,A,1,1")))
                .doesNotThrowAnyException();
    }

    private void group(String... rows) throws IOException {
        var groups = new OrderGroups(
                order -> orders.add(
                        order.cell("order_number") + " with " + order.rows().size()),
                (order, fault) -> {
                    faults.add(fault);
                    refusedRows += order.rows().size();
                });
        file(rows).forEach(groups::add);
        groups.finish();
    }

    private CsvFile file(String... rows) throws IOException {
        return CsvFiles.orders(CsvFiles.write(
                folder,
                "orders.csv",
                Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new)));
    }
}
