-- The high part of every customer's version. Raised after a restore, so that what the index still holds is older.
CREATE TABLE record_generation (
    only_row   TINYINT NOT NULL DEFAULT 1,
    generation BIGINT  NOT NULL,
    PRIMARY KEY (only_row),
    CONSTRAINT one_generation CHECK (only_row = 1)
) ENGINE = InnoDB;

INSERT INTO record_generation (generation) VALUES (1);

-- Customers whose document is older than the record. A row is due when `due_at` has passed; a relay that claims it moves
-- `due_at` into the future, which is its lease.
CREATE TABLE mirror_dirty (
    customer_id BIGINT       NOT NULL,
    version     BIGINT       NOT NULL,
    -- Of the oldest change that the index may not show yet.
    marked_at   DATETIME(6)  NOT NULL,
    due_at      DATETIME(6)  NOT NULL,
    attempts    INT          NOT NULL,
    parked      BOOLEAN      NOT NULL,
    last_error  VARCHAR(500) NULL,
    PRIMARY KEY (customer_id),
    KEY dirty_due (parked, due_at),
    KEY dirty_oldest (parked, marked_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The indices that the relay writes to. The epoch rises with every change of this table: what was acknowledged under an
-- older epoch may have missed a target.
CREATE TABLE mirror_target (
    index_name VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    epoch      BIGINT       NOT NULL,
    PRIMARY KEY (index_name)
) ENGINE = InnoDB;
