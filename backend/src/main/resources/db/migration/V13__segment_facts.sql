-- What segments ask for beside what the record already says. Runs unchanged on MySQL 8.4+ and MariaDB 11.4+.

ALTER TABLE customer
    ADD COLUMN company_type    VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN decision_maker  VARCHAR(200) NULL,
    ADD COLUMN acquired_on     DATE         NULL,
    ADD COLUMN last_contact_at DATETIME(6)  NULL;

-- The best that is known of those who are here already.
UPDATE customer SET acquired_on = DATE(created_at);

-- Interests and tags. Rows, not JSON, which the record stores and reads whole only: SQL can count and compare them.
CREATE TABLE customer_label (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    customer_id BIGINT       NOT NULL,
    kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT label_is_unique UNIQUE (customer_id, kind, value),
    CONSTRAINT label_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
