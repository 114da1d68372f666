-- Runs unchanged on MySQL 8.4+ and MariaDB 11.4+.
-- Codes, keys and whatever a filter compares are binary, so that the record and the index agree on what is equal.
-- Names sort the way people expect.

CREATE TABLE customer (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    version         BIGINT       NOT NULL,
    customer_number VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind            VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_name    VARCHAR(200) NOT NULL,
    given_name      VARCHAR(100) NULL,
    family_name     VARCHAR(100) NULL,
    gender          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    birth_date      DATE         NULL,
    marital_status  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    education       VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    occupation      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    household_size  INT          NULL,
    income_from     INT          NULL,
    income_below    INT          NULL,
    credit_rating   VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    notes           TEXT         NULL,
    legal_name      VARCHAR(200) NULL,
    industry        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    head_count      INT          NULL,
    source          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at      DATETIME(6)  NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT customer_number_is_unique UNIQUE (customer_number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE customer_contact_point (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    customer_id BIGINT       NOT NULL,
    kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value       VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    is_primary  BOOLEAN      NOT NULL,
    verified_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY contact_point_of_customer (customer_id),
    CONSTRAINT contact_point_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE customer_address (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    customer_id BIGINT       NOT NULL,
    kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    is_primary  BOOLEAN      NOT NULL,
    line        VARCHAR(200) NULL,
    city        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    state       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    postal_code VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    country     CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    KEY address_of_customer (customer_id),
    CONSTRAINT address_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Append-only: the latest row of a purpose, channel and recipient is what holds.
CREATE TABLE customer_consent (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    customer_id BIGINT       NOT NULL,
    purpose     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Empty for purposes that name nobody: a NULL would not compare.
    recipient   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    status      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since       DATETIME(6)  NOT NULL,
    source      VARCHAR(100) NULL,
    PRIMARY KEY (id),
    KEY consent_of_customer (customer_id, purpose, channel, recipient, id),
    CONSTRAINT consent_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE customer_membership (
    customer_id BIGINT       NOT NULL,
    card_number VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    level       VARCHAR(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    joined_on   DATE         NOT NULL,
    points      INT          NOT NULL,
    PRIMARY KEY (customer_id),
    CONSTRAINT card_number_is_unique UNIQUE (card_number),
    CONSTRAINT membership_has_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Ids of erased customers, never used again.
CREATE TABLE customer_grave (
    id        BIGINT      NOT NULL,
    version   BIGINT      NOT NULL,
    erased_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;
