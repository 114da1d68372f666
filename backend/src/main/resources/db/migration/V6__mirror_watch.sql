-- Counts the relay's batches. Every batch carries its count into the index, so an index that knows a higher one has seen
-- changes that this record has not: the record was restored from a backup.
CREATE TABLE mirror_tick (
    only_row TINYINT NOT NULL DEFAULT 1,
    tick     BIGINT  NOT NULL,
    PRIMARY KEY (only_row),
    CONSTRAINT one_tick CHECK (only_row = 1)
) ENGINE = InnoDB;

INSERT INTO mirror_tick (tick) VALUES (0);

-- Whoever changes the targets holds this row, so that two apps that start at once do not both make an index. A row of its
-- own: no writer of customers ever waits here.
CREATE TABLE mirror_lock (
    only_row TINYINT NOT NULL,
    PRIMARY KEY (only_row)
) ENGINE = InnoDB;

INSERT INTO mirror_lock (only_row) VALUES (1);

-- A keyed digest of the erased customer's number: enough to refuse the number, too little to tell whose it was.
ALTER TABLE customer_grave
    ADD COLUMN number_token VARBINARY(32) NULL,
    ADD CONSTRAINT grave_of_number UNIQUE (number_token);

-- Rebuilds and checks of the index, asked for, under way and over. One of each kind at a time.
CREATE TABLE mirror_run (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    kind         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_by VARCHAR(100) NULL,
    requested_at DATETIME(6)  NOT NULL,
    started_at   DATETIME(6)  NULL,
    ended_at     DATETIME(6)  NULL,
    -- The process that works on it, and until when the others leave it alone.
    worker       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    leased_until DATETIME(6)  NULL,
    is_cancelled BOOLEAN      NOT NULL,
    index_name   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- Every customer up to this id is done.
    reached_id   BIGINT       NOT NULL,
    done         BIGINT       NOT NULL,
    total        BIGINT       NOT NULL,
    missing      BIGINT       NOT NULL,
    changed      BIGINT       NOT NULL,
    orphaned     BIGINT       NOT NULL,
    ahead        BIGINT       NOT NULL,
    -- Erased people whom the index still showed.
    resurrected  BIGINT       NOT NULL,
    failure      VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY run_of_kind (kind, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The mirror's state, once a minute for a week.
CREATE TABLE mirror_sample (
    taken_at   DATETIME NOT NULL,
    pending    BIGINT   NOT NULL,
    parked     BIGINT   NOT NULL,
    lag_millis BIGINT   NOT NULL,
    PRIMARY KEY (taken_at)
) ENGINE = InnoDB;

INSERT INTO access_permission (role, permission) VALUES
    ('privacy-officer', 'ERASE_CUSTOMERS'),
    ('privacy-officer', 'WATCH_MIRROR'),
    ('admin', 'DELETE_CUSTOMERS'),
    ('admin', 'WATCH_MIRROR'),
    ('admin', 'RUN_MIRROR');
