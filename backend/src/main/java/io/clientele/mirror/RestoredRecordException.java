package io.clientele.mirror;

/** The index has seen changes that the record does not know: the record was restored from a backup. */
final class RestoredRecordException extends RuntimeException {

    RestoredRecordException(String indexName) {
        super("Index %s has seen changes that the record does not know, as after a restore from a backup."
                .formatted(indexName));
    }

    String remedy() {
        return "Run './clientele raise-generation' and then './clientele rebuild-index'; docs/backup-and-restore.md tells why. "
                + "If this is the index of another record, give this one another name with CLIENTELE_INDEX.";
    }
}
