package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.command.CommandLine;
import io.clientele.localstack.Endpoints.Database;
import io.clientele.sample.SampleData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleLoaderTests {

    private static final String CONTENTS = """
            SELECT CONCAT_WS(' ',
                (SELECT COUNT(*) FROM customer), (SELECT COUNT(*) FROM product), (SELECT COUNT(*) FROM purchase_order),
                (SELECT COUNT(*) FROM purchase_line), (SELECT SUM(total_amount - returned_amount) FROM purchase_order),
                (SELECT COUNT(*) FROM customer_consent), (SELECT COUNT(*) FROM customer_contact_point),
                'changed', (SELECT COUNT(*) FROM customer WHERE occupation = 'Poet'))
            """;

    private static final String CHANGE = "UPDATE customer SET occupation = 'Poet' WHERE customer_number = 'S-0000001'";

    @ParameterizedTest
    @MethodSource("io.clientele.transfer.CommandContext#databases")
    void loadsOnlyWhatIsMissing(Database database) {
        try (var context = CommandContext.start(database)) {
            load(context);
            var contents = contents(context);
            var counts = SampleData.atScale(0.01).counts();
            assertThat(contents)
                    .startsWith("%d %d %d ".formatted(counts.customers(), counts.products(), counts.orders()));

            context.jdbc().sql(CHANGE).update();

            load(context);

            assertThat(contents(context)).isEqualTo(contents.replace(" changed 0", " changed 1"));
        }
    }

    private static String contents(CommandContext context) {
        return context.jdbc().sql(CONTENTS).query(String.class).single();
    }

    private static void load(CommandContext context) {
        var out = new PrintStream(new ByteArrayOutputStream());
        assertThat(context.bean(SampleLoader.class).load(0.01, out)).isEqualTo(CommandLine.DONE);
    }
}
