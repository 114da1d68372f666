package io.clientele.security;

import java.time.Duration;
import java.util.List;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions in the record, past the product. */
record SessionRows(JdbcClient jdbc) {

    /** As if each had been checked so much earlier. */
    void age(Duration by) {
        var tokens = jdbc.sql("""
                        SELECT SESSION_PRIMARY_ID, ATTRIBUTE_BYTES FROM SPRING_SESSION_ATTRIBUTES WHERE ATTRIBUTE_NAME = ?
                        """).param(KeptToken.ATTRIBUTE).query().listOfRows();
        for (var row : tokens) {
            var kept = (KeptToken) new DeserializingConverter().convert((byte[]) row.get("ATTRIBUTE_BYTES"));
            jdbc.sql("""
                            UPDATE SPRING_SESSION_ATTRIBUTES SET ATTRIBUTE_BYTES = ?
                            WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ?
                            """)
                    .params(
                            new SerializingConverter()
                                    .convert(new KeptToken(kept.checkedAt().minus(by), kept.sealedRefreshToken())),
                            row.get("SESSION_PRIMARY_ID"),
                            KeptToken.ATTRIBUTE)
                    .update();
        }
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION")
                .query(Integer.class)
                .single();
    }

    List<String> ids() {
        return jdbc.sql("SELECT SESSION_ID FROM SPRING_SESSION")
                .query(String.class)
                .list();
    }

    List<byte[]> attributes() {
        return jdbc.sql("SELECT ATTRIBUTE_BYTES FROM SPRING_SESSION_ATTRIBUTES")
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    void clear() {
        jdbc.sql("DELETE FROM SPRING_SESSION").update();
    }
}
