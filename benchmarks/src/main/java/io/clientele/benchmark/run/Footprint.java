package io.clientele.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** What the servers take of memory, and what a customer takes of their disks. */
public record Footprint(Servers servers, Indices indices, App app) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Of the record alone: tables for comparisons are not counted. */
    private static final String RECORD_BYTES = """
            SELECT SUM(data_length + index_length) FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_name NOT LIKE 'benchmark%'
            """;

    public void tell(Connection database, Report report) throws IOException, InterruptedException, SQLException {
        report.figure("appMegabytes", megabytes(app.process()), "MB of memory of the app");
        for (var server : new String[] {"elasticsearch", "mariadb"}) {
            report.figure(server + "Megabytes", megabytes(servers.process(server)), "MB of memory");
        }
        double customers = number(database, "SELECT COUNT(*) FROM customer");
        report.figure(
                "recordBytesPerCustomer",
                number(database, RECORD_BYTES) / customers,
                "bytes of tables and their indexes");
        report.figure("indexBytesPerCustomer", indexBytes() / customers, "bytes of the search index");
    }

    private double indexBytes() throws IOException, InterruptedException {
        return Http.get(indices.url(indices.alias()) + "/_stats/store")
                .at("/_all/primaries/store/size_in_bytes")
                .asDouble();
    }

    /** As the system sees the process. */
    private static double megabytes(ProcessHandle process) throws IOException {
        var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        var matcher = RESIDENT.matcher(status);
        if (!matcher.find()) throw new IllegalStateException("The system does not say how much memory a process has.");
        return Long.parseLong(matcher.group(1)) * 1024 / 1e6;
    }

    private static double number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getDouble(1);
        }
    }
}
