-- Rankings of everybody who has ordered, by how lately, how often and for how much.
CREATE TABLE rfm_run (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    computed_at DATETIME(6)  NOT NULL,
    -- Null for the schedule.
    asked_by    VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    -- Null while it is being made.
    customers   BIGINT       NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

-- The greatest value that is still below each part of a measure: of times in milliseconds, counts, cents.
CREATE TABLE rfm_cut_off (
    run_id  BIGINT      NOT NULL,
    measure VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part    TINYINT     NOT NULL,
    value   BIGINT      NOT NULL,
    PRIMARY KEY (run_id, measure, part),
    CONSTRAINT cut_off_has_run FOREIGN KEY (run_id) REFERENCES rfm_run (id) ON DELETE CASCADE
) ENGINE = InnoDB;

-- Where each customer stood at each of the latest runs.
CREATE TABLE rfm_score (
    run_id      BIGINT  NOT NULL,
    customer_id BIGINT  NOT NULL,
    recency     TINYINT NOT NULL,
    frequency   TINYINT NOT NULL,
    monetary    TINYINT NOT NULL,
    PRIMARY KEY (run_id, customer_id),
    KEY scores_of_customer (customer_id),
    CONSTRAINT score_has_run FOREIGN KEY (run_id) REFERENCES rfm_run (id) ON DELETE CASCADE,
    CONSTRAINT score_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB;

-- Named parts of the grid; a customer is in the first that fits.
CREATE TABLE rfm_group (
    position       INT          NOT NULL,
    name           VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    recency_from   TINYINT      NOT NULL,
    recency_to     TINYINT      NOT NULL,
    frequency_from TINYINT      NOT NULL,
    frequency_to   TINYINT      NOT NULL,
    monetary_from  TINYINT      NOT NULL,
    monetary_to    TINYINT      NOT NULL,
    PRIMARY KEY (position),
    CONSTRAINT group_name_is_unique UNIQUE (name),
    CONSTRAINT group_is_part_of_the_grid CHECK (
        recency_from BETWEEN 1 AND recency_to AND recency_to <= 5
        AND frequency_from BETWEEN 1 AND frequency_to AND frequency_to <= 5
        AND monetary_from BETWEEN 1 AND monetary_to AND monetary_to <= 5)
) ENGINE = InnoDB;

CREATE TABLE rfm_rules (
    id       TINYINT NOT NULL,
    revision INT     NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT one_set_of_rules CHECK (id = 1)
) ENGINE = InnoDB;

INSERT INTO rfm_rules (id, revision) VALUES (1, 1);

INSERT INTO rfm_group
    (position, name, recency_from, recency_to, frequency_from, frequency_to, monetary_from, monetary_to) VALUES
    (1, 'Champions',           5, 5, 4, 5, 1, 5),
    (2, 'Loyal',               3, 4, 4, 5, 1, 5),
    (3, 'Potential loyalists', 4, 5, 2, 3, 1, 5),
    (4, 'New',                 5, 5, 1, 1, 1, 5),
    (5, 'Promising',           4, 4, 1, 1, 1, 5),
    (6, 'Need attention',      3, 3, 3, 3, 1, 5),
    (7, 'About to sleep',      3, 3, 1, 2, 1, 5),
    (8, 'Cannot lose them',    1, 2, 5, 5, 1, 5),
    (9, 'At risk',             1, 2, 3, 4, 1, 5),
    (10, 'Lost',               1, 2, 1, 2, 1, 5);
